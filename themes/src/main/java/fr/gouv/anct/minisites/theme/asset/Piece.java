package fr.gouv.anct.minisites.theme.asset;

/**
 * A part of a composed file.
 *
 * @param file its name among the pieces
 * @param hash of its content
 */
record Piece(String file, String hash) {

    byte[] bytes() {
        return Resources.bytes("pieces/" + file);
    }
}
