<?php
// Written by tools/surface.mjs. Do not edit.
return array(
	'domain'   => 'back-relief',
	'messages' => array(
		'An interactive guide to back-muscle spasms, as a block and a shortcode. Everything happens in the visitor\'s browser: nothing is stored or sent. General information; no clinician has reviewed the texts.' => 'Ein interaktiver Ratgeber zu Verkrampfungen der Rückenmuskeln, als Block und als Shortcode. Alles geschieht im Browser der Person, die die Seite besucht: Nichts wird gespeichert oder gesendet. Allgemeine Informationen; keine medizinische Fachperson hat die Texte geprüft.',
		"block description\4" . 'An interactive guide to back-muscle spasms. General information; no clinician has reviewed the texts.' => 'Ein interaktiver Ratgeber zu Verkrampfungen der Rückenmuskeln. Allgemeine Informationen; keine medizinische Fachperson hat die Texte geprüft.',
		"block keyword\4" . 'back' => 'Rücken',
		"block keyword\4" . 'pain' => 'Schmerzen',
		"block keyword\4" . 'health' => 'Gesundheit',
	),
);
