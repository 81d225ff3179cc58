<?php
/**
 * What a page's author may set: what it is called in a shortcode and in the
 * block, and which values are let through to the element's attributes.
 */

defined( 'ABSPATH' ) || exit;

/**
 * Attributes of the element for what an author wrote. What is not allowed is
 * left out, and the element takes its default.
 *
 * @param array $given Settings by their shortcode names, such as share-area.
 * @return array Attributes by name; true for one without a value.
 */
function back_relief_attributes( array $given ) {
	$patterns   = array(
		'area'      => '/^[a-z]+(-[a-z]+)*$/D',
		'guide'     => '/^(?:https:\/\/|\/(?!\/))[^\s"\'<>]+$/D',
		'loading'   => '/^(lazy|eager)$/D',
		'emergency' => '/^[\d+ -]{2,15}$/D',
	);
	$attributes = array();
	foreach ( $patterns as $name => $pattern ) {
		if ( isset( $given[ $name ] ) && preg_match( $pattern, (string) $given[ $name ] ) ) {
			$attributes[ $name ] = (string) $given[ $name ];
		}
	}
	// A shortcode can only say words: everything but no, false and 0 is yes.
	$share = isset( $given['share-area'] ) ? strtolower( trim( (string) $given['share-area'] ) ) : '';
	if ( ! in_array( $share, array( '', '0', 'false', 'no', 'off' ), true ) ) {
		$attributes['share-area'] = true;
	}
	$accent = isset( $given['accent'] ) ? sanitize_hex_color( (string) $given['accent'] ) : '';
	if ( $accent ) {
		$attributes['style'] = '--back-relief-accent: ' . $accent;
	}
	return $attributes;
}

/**
 * The attributes as HTML, each with a space before it.
 *
 * @param array $attributes Attributes by name; true for one without a value.
 * @return string HTML.
 */
function back_relief_attributes_html( array $attributes ) {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		$html .= ' ' . $name . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
	}
	return $html;
}
