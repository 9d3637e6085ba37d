package fr.gouv.anct.minisites.theme.asset;

/**
 * A fragment of a bundle.
 *
 * @param file its file name among the fragments
 * @param hash of its content
 */
record AssetFragment(String file, String hash) {

    byte[] bytes() {
        return AssetSource.THEME.bytes("pieces/" + file);
    }
}
