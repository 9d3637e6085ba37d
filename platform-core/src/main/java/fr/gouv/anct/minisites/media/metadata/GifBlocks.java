package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.util.Set;

/** Selects the blocks of a GIF (89a) that affect its display: images, and a few of the extensions. */
final class GifBlocks {

    private static final int HEADER = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int IMAGE_HEAD = 10;
    private static final int APPLICATION = 0xFF;

    /** Extensions that affect the display: delays and transparency; rendered text. */
    private static final Set<Integer> SHOWN = Set.of(0xF9, 0x01);

    /** Application extensions that are kept: repetition, and a colour profile. */
    private static final Set<String> APPLICATIONS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private GifBlocks() {}

    static void read(ImageRewriter rewriter) throws IOException {
        if (!rewriter.has(0, "GIF8")) {
            throw new IOException("Not a GIF image");
        }
        int at = HEADER + colours(rewriter, 10);
        rewriter.keep(0, at);
        while (at < rewriter.size()) {
            int end = switch (at(rewriter, at)) {
                case IMAGE -> image(rewriter, at);
                case EXTENSION -> extension(rewriter, at);
                case TRAILER -> trailer(rewriter, at);
                // An unknown block: decoders stop there.
                default -> rewriter.size();
            };
            at = end;
        }
    }

    private static int at(ImageRewriter rewriter, int at) {
        return Byte.toUnsignedInt(rewriter.source().get(at));
    }

    /** Returns the length in bytes of a colour table, according to its flags. */
    private static int colours(ImageRewriter rewriter, int flags) {
        int value = at(rewriter, flags);
        return (value & 0x80) == 0 ? 0 : 3 << ((value & 7) + 1);
    }

    private static int image(ImageRewriter rewriter, int at) {
        int end = afterBlocks(rewriter, at + IMAGE_HEAD + colours(rewriter, at + IMAGE_HEAD - 1) + 1);
        rewriter.keep(at, end);
        return end;
    }

    private static int extension(ImageRewriter rewriter, int at) {
        int label = at(rewriter, at + 1);
        int end = afterBlocks(rewriter, at + 2);
        if (SHOWN.contains(label)
                || (label == APPLICATION && APPLICATIONS.stream().anyMatch(name -> rewriter.has(at + 3, name)))) {
            rewriter.keep(at, end);
        }
        return end;
    }

    private static int trailer(ImageRewriter rewriter, int at) {
        rewriter.keep(at, at + 1);
        return rewriter.size();
    }

    /** Returns the position after a sequence of blocks of up to 255 bytes, which an empty block ends. */
    private static int afterBlocks(ImageRewriter rewriter, int from) {
        int at = from;
        while (at(rewriter, at) > 0) {
            at += 1 + at(rewriter, at);
        }
        return at + 1;
    }
}
