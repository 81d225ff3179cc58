<?php
/**
 * Languages: which the site speaks, and the plugin's own texts in it.
 */

defined( 'ABSPATH' ) || exit;

/**
 * The language of the page, such as de-AT. Plugins that make sites of several
 * languages tell WordPress, so that it is theirs there.
 *
 * @return string A language tag.
 */
function back_relief_language() {
	$locale = determine_locale();
	// What WordPress speaks unless told otherwise says nothing about the country,
	// and the guide takes the emergency number from it.
	return 'en_US' === $locale ? 'en' : str_replace( '_', '-', $locale );
}

/**
 * The file of the plugin's own texts. WordPress asks for one of each locale,
 * such as de_AT or de_DE_formal; the plugin has one of each language.
 *
 * @param string|false $file Such as …/languages/back-relief-de_AT.mo; false for none.
 * @return string|false Such as …/languages/back-relief-de.mo.
 */
function back_relief_language_file( $file ) {
	return $file ? preg_replace( '#(/languages/back-relief-[a-z]+)_\w+#', '$1', $file ) : $file;
}
