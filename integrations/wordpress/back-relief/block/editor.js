// The block in the editor: its settings beside it, and a place for what the
// shop shows after the advice. Plain JavaScript, nothing to build.
(({ blockEditor, blocks, components, element, i18n }) => {
  const { createElement: make, Fragment } = element;
  const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const say = (text) => i18n.__(text, 'back-relief');

  // One for each attribute of the element, and its colour. A choice's options are [value, label].
  const listed = [
    // surface settings: written by tools/surface.mjs
    {
      name: 'area',
      label: 'Area that is open at first',
      help: 'None is best: people choose for themselves.',
      options: [
        ['', 'None'],
        ['neck-base', 'Back of the neck'],
        ['upper-trapezius-left', 'Top of the shoulder, left side'],
        ['upper-trapezius-right', 'Top of the shoulder, right side'],
        ['between-shoulder-blades', 'Between the shoulder blades'],
        ['shoulder-blade-left', 'Shoulder blade and side of the upper back, left side'],
        ['shoulder-blade-right', 'Shoulder blade and side of the upper back, right side'],
        ['mid-back', 'Middle of the back'],
        ['lower-back', 'Lower back'],
        ['flank-ql-left', 'Side of the lower back, left side'],
        ['flank-ql-right', 'Side of the lower back, right side'],
        ['sacroiliac-left', 'Base of the spine, around the dimples, left side'],
        ['sacroiliac-right', 'Base of the spine, around the dimples, right side'],
        ['glutes-left', 'Buttock, left side'],
        ['glutes-right', 'Buttock, right side'],
      ],
    },
    {
      name: 'guideLang',
      label: 'Language',
      help: 'Empty: the language of the page. Arabic, English, French, German or Spanish; any other gets English.',
    },
    {
      name: 'guide',
      label: 'A guide of your own',
      help: 'Its address, from https:// or, on the same site, from /. Empty: the guide that is built in.',
    },
    {
      name: 'loading',
      label: 'Loading',
      help: 'Lazy costs the page nothing until the guide comes near the screen.',
      options: [
        ['lazy', 'Lazy'],
        ['eager', 'At once'],
      ],
    },
    {
      name: 'emergency',
      label: 'Emergency number',
      help: 'The one number to call where your customers are, such as 112, 911, 999 or 000. Unless set, it follows the reader\'s region.',
    },
    {
      name: 'region',
      label: 'Country',
      help: 'Two letters, such as DE or US: whose emergency number is shown. Empty: the country of the page\'s language or of the reader\'s browser.',
    },
    {
      name: 'search',
      label: 'Search box',
      help: 'Readers find places of the guide by their own words. Its files are fetched when someone first uses it.',
      toggle: true,
    },
    {
      name: 'shareArea',
      label: 'Let events carry the open area',
      help: 'Off is right for nearly everyone: where someone hurts is health information. On, scripts of the page can hear it, and what they do with it is your responsibility.',
      toggle: true,
    },
    {
      name: 'accent',
      label: 'Accent colour',
      help: 'Such as #0b5d64. Needs a contrast of 4.5 to 1 against the ground.',
    },
    // /surface
  ];

  function Edit({ attributes, setAttributes }) {
    const field = ({ name, label, help, toggle, options }) => make(toggle ? ToggleControl : options ? SelectControl : TextControl, {
      key: name,
      label: say(label),
      help: say(help),
      [toggle ? 'checked' : 'value']: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
      ...(options && { options: options.map(([value, text]) => ({ value, label: say(text) })) }),
    });
    const settings = make(PanelBody, { title: say('Guide') }, listed.map(field));
    return make(Fragment, null, make(InspectorControls, null, settings), make('div', useBlockProps(),
      make('p', null, make('strong', null, 'Back Relief')),
      make('p', null, say('The guide stands here on the page. Below: what you show after its advice, marked as yours.')),
      make(InnerBlocks)));
  }

  blocks.registerBlockType('back-relief/guide', { edit: Edit, save: () => make(InnerBlocks.Content) });
})(window.wp);
