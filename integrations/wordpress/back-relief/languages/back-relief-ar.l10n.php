<?php
// Written by tools/surface.mjs. Do not edit.
return array(
	'domain'   => 'back-relief',
	'messages' => array(
		'An interactive guide to back-muscle spasms, as a block and a shortcode. Everything happens in the visitor\'s browser: nothing is stored or sent. General information; no clinician has reviewed the texts.' => 'دليل تفاعلي عن تشنجات عضلات الظهر، كمكوّن وكرمز قصير (shortcode). كل شيء يحدث في متصفح الزائر: لا يُحفظ شيء ولا يُرسل شيء. معلومات عامة؛ لم يراجع النصوص أي مختص صحي.',
		"block description\4" . 'An interactive guide to back-muscle spasms. General information; no clinician has reviewed the texts.' => 'دليل تفاعلي عن تشنجات عضلات الظهر. معلومات عامة؛ لم يراجع النصوص أي مختص صحي.',
		"block keyword\4" . 'back' => 'الظهر',
		"block keyword\4" . 'pain' => 'ألم',
		"block keyword\4" . 'health' => 'صحة',
	),
);
