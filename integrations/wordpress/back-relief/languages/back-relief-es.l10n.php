<?php
// Written by tools/surface.mjs. Do not edit.
return array(
	'domain'   => 'back-relief',
	'messages' => array(
		'An interactive guide to back-muscle spasms, as a block and a shortcode. Everything happens in the visitor\'s browser: nothing is stored or sent. General information; no clinician has reviewed the texts.' => 'Una guía interactiva sobre los espasmos musculares de la espalda, como bloque y como shortcode. Todo ocurre en el navegador de quien visita la página: no se guarda ni se envía nada. Información general; ningún profesional de la salud ha revisado los textos.',
		"block description\4" . 'An interactive guide to back-muscle spasms. General information; no clinician has reviewed the texts.' => 'Una guía interactiva sobre los espasmos musculares de la espalda. Información general; ningún profesional de la salud ha revisado los textos.',
		"block keyword\4" . 'back' => 'espalda',
		"block keyword\4" . 'pain' => 'dolor',
		"block keyword\4" . 'health' => 'salud',
	),
);
