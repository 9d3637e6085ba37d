package fr.gouv.anct.minisites.media.metadata;

import fr.gouv.anct.minisites.media.metadata.WebpChunks.Chunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Checks that the pixels of a WebP match the size in its header (RFC 9649, 2.7): a decoder trusts the header of each
 * frame, and code that measures an image reads the header of the whole.
 */
final class WebpCanvas {

    private static final int START_CODE = 0x9D012A;
    private static final int LOSSLESS = 0x2F;
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final String FRAME = "ANMF";
    private static final int FRAME_HEAD = 16;

    private record Sides(int width, int height) {

        boolean hold(int right, int bottom) {
            return right <= width && bottom <= height;
        }
    }

    private WebpCanvas() {}

    static void check(ImageRewriter rewriter, List<Chunk> chunks) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.type().equals(WebpChunks.EXTENDED)) {
                require(chunk.size() >= WebpChunks.EXTENDED_SIZE);
                int content = chunk.content();
                check(
                        rewriter,
                        chunks,
                        new Sides(1 + medium(rewriter, content + 4), 1 + medium(rewriter, content + 7)));
                return;
            }
        }
    }

    private static void check(ImageRewriter rewriter, List<Chunk> chunks, Sides canvas) throws IOException {
        for (Chunk chunk : chunks) {
            switch (chunk.type()) {
                case "VP8 " -> require(lossy(rewriter, chunk.content()).equals(canvas));
                case "VP8L" -> require(lossless(rewriter, chunk.content()).equals(canvas));
                case FRAME -> frame(rewriter, chunk, canvas);
                default -> {}
            }
        }
    }

    private static void frame(ImageRewriter rewriter, Chunk chunk, Sides canvas) throws IOException {
        int content = chunk.content();
        require(chunk.size() > FRAME_HEAD);
        Sides frame = new Sides(1 + medium(rewriter, content + 6), 1 + medium(rewriter, content + 9));
        require(canvas.hold(
                2 * medium(rewriter, content) + frame.width(), 2 * medium(rewriter, content + 3) + frame.height()));
        List<Chunk> inside = WebpChunks.chunks(rewriter, content + FRAME_HEAD, content + chunk.size());
        // A frame holds pixels and no further frame (2.7.1.1): nested frames would have unlimited depth.
        require(inside.stream().noneMatch(one -> one.type().equals(FRAME)));
        check(rewriter, inside, frame);
    }

    private static Sides lossy(ImageRewriter rewriter, int at) throws IOException {
        ByteBuffer bytes = rewriter.source();
        require(bytes.getInt(at + 2) << 8 >>> 8 == START_CODE);
        return new Sides(
                Short.reverseBytes(bytes.getShort(at + 6)) & FOURTEEN_BITS,
                Short.reverseBytes(bytes.getShort(at + 8)) & FOURTEEN_BITS);
    }

    private static Sides lossless(ImageRewriter rewriter, int at) throws IOException {
        ByteBuffer bytes = rewriter.source();
        require(bytes.get(at) == LOSSLESS);
        int sides = Integer.reverseBytes(bytes.getInt(at + 1));
        return new Sides(1 + (sides & FOURTEEN_BITS), 1 + (sides >>> 14 & FOURTEEN_BITS));
    }

    /** Reads an unsigned little-endian number of three bytes. */
    private static int medium(ImageRewriter rewriter, int at) {
        return Short.toUnsignedInt(Short.reverseBytes(rewriter.source().getShort(at)))
                + (Byte.toUnsignedInt(rewriter.source().get(at + 2)) << 16);
    }

    private static void require(boolean told) throws IOException {
        if (!told) {
            throw new IOException("Image data inconsistent with the canvas");
        }
    }
}
