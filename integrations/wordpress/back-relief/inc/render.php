<?php
/**
 * The guide's HTML: the built snippet with its text in the page itself, the
 * author's settings on the element, and the shop's own content in its slot.
 */

defined( 'ABSPATH' ) || exit;

/**
 * Where the built files are, in the browser's eyes.
 *
 * @param string $path Below the folder of the built files.
 * @return string An address.
 */
function back_relief_url( $path ) {
	return plugins_url( 'site/' . $path, BACK_RELIEF_FILE );
}

/**
 * The built snippet of a language, else of its main language, else English.
 *
 * @param string $lang Such as de-CH.
 * @return string HTML; empty when the plugin is not complete.
 */
function back_relief_snippet( $lang ) {
	static $read = array();
	$names       = array( 'en' );
	if ( preg_match( '/^([a-z]{2,3})(-[a-z0-9]+)*$/iD', $lang, $parts ) ) {
		array_unshift( $names, $lang, strtolower( $parts[1] ) );
	}
	foreach ( $names as $name ) {
		$file = dirname( BACK_RELIEF_FILE ) . '/site/embed/' . $name . '.html';
		if ( ! isset( $read[ $name ] ) && is_readable( $file ) ) {
			// A file of the plugin's own, not something from afar.
			$read[ $name ] = file_get_contents( $file ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		}
		if ( ! empty( $read[ $name ] ) ) {
			return $read[ $name ];
		}
	}
	return '';
}

/**
 * The whole element, in a <div>. Without one, a guide in the middle of a
 * paragraph would end at the slot's <div>: a paragraph cannot hold that, and
 * the browser ends it there, with all that was open in it. The slot's content
 * would stand outside of the guide.
 *
 * @param array  $given    Settings by their shortcode names.
 * @param string $products HTML that may be shown as it is.
 * @param string $around   Attributes of the <div>.
 * @return string HTML.
 */
function back_relief_html( array $given, $products = '', $around = '' ) {
	if ( is_feed() ) {
		return '';
	}
	wp_enqueue_script_module( 'back-relief', back_relief_url( 'back-relief.js' ), array(), BACK_RELIEF_VERSION );

	$lang = empty( $given['lang'] ) ? back_relief_language() : (string) $given['lang'];
	// The element brings the guide by itself where the snippet is missing.
	$html = back_relief_snippet( $lang );
	if ( '' === $html ) {
		$html = '<back-relief lang="' . esc_attr( $lang ) . '"></back-relief>';
	}
	// The snippet is German, the page Austria's: the guide takes the country from it.
	$main = strtolower( strtok( $lang, '-' ) );
	$html = str_replace( '<back-relief lang="' . $main . '"', '<back-relief lang="' . esc_attr( $lang ) . '"', $html );
	// The build writes addresses for the root of a site.
	$html  = str_replace( '="/assets/', '="' . esc_url( back_relief_url( 'assets/' ) ), $html );
	$start = '<back-relief';
	$html  = $start . back_relief_attributes_html( back_relief_attributes( $given ) ) . substr( trim( $html ), strlen( $start ) );
	if ( '' !== trim( $products ) ) {
		$end  = '</back-relief>';
		$html = substr( $html, 0, -strlen( $end ) ) . '<div slot="products">' . $products . '</div>' . $end;
	}
	return rtrim( '<div ' . $around ) . '>' . $html . '</div>';
}

/**
 * What stands inside of a shortcode, as it was written. WordPress makes
 * paragraphs before it runs shortcodes, so that halves of them lie at both ends.
 *
 * @param string $content Such as </p><p>A cushion</p><p>.
 * @return string HTML with an end for each beginning.
 */
function back_relief_whole( $content ) {
	$content = preg_replace( '#^(?:\s|</p>|<br ?/?>)++|(?:\s|<p>|<br ?/?>)++$#', '', $content );
	return force_balance_tags( $content );
}

/**
 * [back_relief area="lower-back" emergency="999"]What the shop shows[/back_relief]
 *
 * @param array|string $given   The shortcode's attributes.
 * @param string|null  $content What stands inside.
 * @return string HTML.
 */
function back_relief_shortcode( $given, $content = '' ) {
	$known = array_fill_keys( array_keys( back_relief_settings() ), '' );
	// Without attributes WordPress gives an empty string. A bare word,
	// [back_relief share-area], comes as a value without a name.
	$given = array_filter( (array) $given );
	foreach ( $given as $name => $value ) {
		if ( is_int( $name ) ) {
			$given[ $value ] = 'yes';
		}
	}
	$given = shortcode_atts( $known, $given, 'back_relief' );
	return back_relief_html( $given, wp_kses_post( do_shortcode( back_relief_whole( (string) $content ) ) ) );
}

/**
 * The block: its attributes, and its inner blocks for the shop's own.
 *
 * @param array  $attributes The block's attributes.
 * @param string $content    The inner blocks, rendered.
 * @return string HTML.
 */
function back_relief_block( $attributes, $content = '' ) {
	$given = array();
	foreach ( back_relief_settings() as $name => $key ) {
		$value = isset( $attributes[ $key ] ) ? $attributes[ $key ] : '';
		// A switch that is on says so in the shortcode's words.
		$given[ $name ] = true === $value ? 'yes' : (string) $value;
	}
	return back_relief_html( $given, (string) $content, get_block_wrapper_attributes() );
}
