package fr.gouv.anct.minisites.theme.asset;

/**
 * The stylesheet, script or SVG symbol of one component or pictogram, read from the class path and joined with others
 * into a bundle.
 *
 * @param file its file name among the fragments
 * @param hash of its content
 */
record AssetFragment(String file, String hash) {

    byte[] bytes() {
        return AssetSource.THEME.bytes("pieces/" + file);
    }
}
