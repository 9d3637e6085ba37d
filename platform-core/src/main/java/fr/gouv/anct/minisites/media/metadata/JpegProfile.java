package fr.gouv.anct.minisites.media.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The colour profile of a JPEG (ICC.1:2022, annex B.4): numbered pieces, each in a segment before the pixels. */
final class JpegProfile {

    static final String NAME = "ICC_PROFILE\0";

    /** Length in bytes of marker, length, name, number of the piece and number of pieces. */
    private static final int PIECE_HEAD = 4 + NAME.length() + 2;

    private JpegProfile() {}

    /**
     * Whether the profile is kept: its pieces are in order and complete, and decoders evaluate it in
     * {@linkplain ColourProfile#linear linear time}.
     *
     * @throws IOException when a segment ends beyond the image
     */
    static boolean kept(ImageRewriter rewriter) throws IOException {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        int pieces = 0;
        int at = JpegSegments.marker(rewriter, 2);
        while (at < rewriter.size()) {
            int code = JpegSegments.code(rewriter, at);
            if (code == JpegSegments.START_OF_SCAN || code == JpegSegments.END_OF_IMAGE) {
                break;
            }
            int end = at + 2;
            if (!JpegSegments.standsAlone(code)) {
                int length = Short.toUnsignedInt(rewriter.source().getShort(at + 2));
                end += length;
                if (length < 2 || end > rewriter.size()) {
                    throw new IOException("Invalid segment length: " + length + " bytes");
                }
                if (code == JpegSegments.APP2 && end >= at + PIECE_HEAD && rewriter.has(at + 4, NAME)) {
                    pieces++;
                    if (number(rewriter, at) != pieces) {
                        return false;
                    }
                    byte[] piece = new byte[end - at - PIECE_HEAD];
                    rewriter.slice(at + PIECE_HEAD, end).get(piece);
                    profile.writeBytes(piece);
                }
            }
            at = JpegSegments.marker(rewriter, end);
        }
        return ColourProfile.linear(ByteBuffer.wrap(profile.toByteArray()));
    }

    private static int number(ImageRewriter rewriter, int at) {
        return Byte.toUnsignedInt(rewriter.source().get(at + 4 + NAME.length()));
    }
}
