package fr.gouv.anct.minisites.theme.asset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A stylesheet, script or SVG sprite joined at run time from the fragments of the components or pictograms that its
 * file name encodes. Its hash is computed from the hashes of its fragments: it changes with the content, and a forged
 * URL is rejected before the bundle is built.
 *
 * @param first start of the file
 * @param open written before each piece, {@code close} after it
 * @param last end of the file
 */
record AssetBundle(
        String contentType, String first, String open, String close, String last, List<AssetFragment> pieces) {

    /** Creates a stylesheet with one {@code @charset}, which is valid only at the start. */
    static AssetBundle ofStyles(List<AssetFragment> pieces) {
        return new AssetBundle("text/css;charset=utf-8", "@charset \"UTF-8\";\n", "", "\n", "", pieces);
    }

    /**
     * Creates a script. The DSFR's modules neither import nor export, and reuse the same names: a block scopes each of
     * them.
     */
    static AssetBundle ofScripts(List<AssetFragment> pieces) {
        return new AssetBundle("text/javascript;charset=utf-8", "", "{\n", "\n}\n", "", pieces);
    }

    static AssetBundle ofSymbols(List<AssetFragment> pieces) {
        return new AssetBundle("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "", "", "</svg>", pieces);
    }

    String hash() {
        var digest = sha256();
        digest.update((first + open + close + last).getBytes(StandardCharsets.UTF_8));
        pieces.forEach(piece -> digest.update(piece.hash().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(512 * 1024);
        write(out, first);
        for (var piece : pieces) {
            write(out, open);
            out.writeBytes(piece.bytes());
            write(out, close);
        }
        write(out, last);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
