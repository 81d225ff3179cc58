<?php
/**
 * What a page's author may set: what it is called in a shortcode and in the
 * block, and which values are let through to the element's attributes.
 */

defined( 'ABSPATH' ) || exit;

/**
 * What may be set: what a shortcode calls it => what the block calls it.
 *
 * @return array Names by names.
 */
function back_relief_settings() {
	return array(
		// surface names: written by tools/surface.mjs
		'area'       => 'area',
		'lang'       => 'guideLang',
		'guide'      => 'guide',
		'loading'    => 'loading',
		'emergency'  => 'emergency',
		'region'     => 'region',
		'search'     => 'search',
		'share-area' => 'shareArea',
		// /surface
		'accent'     => 'accent',
	);
}

/**
 * Which values are let through. The language has none: a snippet brings its own.
 *
 * @return array Patterns by the settings' shortcode names.
 */
function back_relief_patterns() {
	return array(
		// surface patterns: written by tools/surface.mjs
		'area'      => '/^[a-z]+(-[a-z]+)*$/D',
		'guide'     => '/^(?:https:\\/\\/|\\/(?!\\/))[^\\s"\'<>]+$/D',
		'loading'   => '/^(lazy|eager)$/D',
		'emergency' => '/^[\\d+ -]{2,15}$/D',
		'region'    => '/^[A-Za-z]{2}$/D',
		// /surface
	);
}

/**
 * Settings that are on or off.
 *
 * @return array Shortcode names.
 */
function back_relief_switches() {
	return array(
		// surface switches: written by tools/surface.mjs
		'search',
		'share-area',
		// /surface
	);
}

/**
 * Attributes of the element for what an author wrote. What is not allowed is
 * left out, and the element takes its default.
 *
 * @param array $given Settings by their shortcode names, such as share-area.
 * @return array Attributes by name; true for one without a value.
 */
function back_relief_attributes( array $given ) {
	$attributes = array();
	foreach ( back_relief_patterns() as $name => $pattern ) {
		if ( isset( $given[ $name ] ) && preg_match( $pattern, (string) $given[ $name ] ) ) {
			$attributes[ $name ] = (string) $given[ $name ];
		}
	}
	// A shortcode can only say words: everything but no, false and 0 is yes.
	foreach ( back_relief_switches() as $name ) {
		$said = isset( $given[ $name ] ) ? strtolower( trim( (string) $given[ $name ] ) ) : '';
		if ( ! in_array( $said, array( '', '0', 'false', 'no', 'off' ), true ) ) {
			$attributes[ $name ] = true;
		}
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
