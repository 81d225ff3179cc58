// The block in the editor: its settings beside it, and a place for what the
// shop shows after the advice. Plain JavaScript, nothing to build.
(({ blockEditor, blocks, components, element, i18n }) => {
  const { createElement: make, Fragment } = element;
  const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const say = (text) => i18n.__(text, 'back-relief');

  const areas = [
    '', 'neck-base', 'upper-trapezius-left', 'upper-trapezius-right', 'between-shoulder-blades', 'shoulder-blade-left',
    'shoulder-blade-right', 'mid-back', 'lower-back', 'flank-ql-left', 'flank-ql-right', 'sacroiliac-left',
    'sacroiliac-right', 'glutes-left', 'glutes-right',
  ];

  function Edit({ attributes, setAttributes }) {
    const field = (control, name, label, more) => make(control, {
      key: name,
      label: say(label),
      [control === ToggleControl ? 'checked' : 'value']: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
      ...more,
    });
    const settings = make(PanelBody, { title: say('Guide') }, [
      field(TextControl, 'emergency', 'Emergency number', { help: say('The one number to call where your visitors are. Unless set, the guide names 112, 911 and 999.') }),
      field(SelectControl, 'area', 'Area that is open at first', {
        options: areas.map((value) => ({ value, label: value || say('None') })),
      }),
      field(SelectControl, 'loading', 'Loading', {
        options: [{ value: 'lazy', label: say('As it comes near the screen') }, { value: 'eager', label: say('At once') }],
      }),
      field(TextControl, 'guideLang', 'Language', { help: say('Empty: the language of the site.') }),
      field(TextControl, 'guide', 'A guide of your own', { help: say('Its address, from https:// or /. Empty: the guide that is built in.') }),
      field(TextControl, 'accent', 'Accent colour', { help: say('Such as #0b5d64.') }),
      field(ToggleControl, 'shareArea', 'Let events carry the open area', {
        help: say('Off is right for nearly everyone: where someone hurts is health information.'),
      }),
    ]);
    return make(Fragment, null, make(InspectorControls, null, settings), make('div', useBlockProps(),
      make('p', null, make('strong', null, 'Back Relief')),
      make('p', null, say('The guide stands here on the page. Below: what you show after its advice, marked as yours.')),
      make(InnerBlocks)));
  }

  blocks.registerBlockType('back-relief/guide', { edit: Edit, save: () => make(InnerBlocks.Content) });
})(window.wp);
