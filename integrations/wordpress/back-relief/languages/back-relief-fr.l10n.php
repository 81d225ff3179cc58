<?php
// Written by tools/surface.mjs. Do not edit.
return array(
	'domain'   => 'back-relief',
	'messages' => array(
		'An interactive guide to back-muscle spasms, as a block and a shortcode. Everything happens in the visitor\'s browser: nothing is stored or sent. General information; no clinician has reviewed the texts.' => 'Un guide interactif sur les spasmes musculaires du dos, sous forme de bloc et de code court. Tout se passe dans le navigateur de la personne qui visite la page : rien n’est enregistré ni envoyé. Informations générales ; aucun professionnel de santé n’a relu les textes.',
		"block description\4" . 'An interactive guide to back-muscle spasms. General information; no clinician has reviewed the texts.' => 'Un guide interactif sur les spasmes musculaires du dos. Informations générales ; aucun professionnel de santé n’a relu les textes.',
		"block keyword\4" . 'back' => 'dos',
		"block keyword\4" . 'pain' => 'douleur',
		"block keyword\4" . 'health' => 'santé',
	),
);
