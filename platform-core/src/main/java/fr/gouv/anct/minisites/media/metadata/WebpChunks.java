package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Selects the chunks of a WebP (RFC 9649), a RIFF container whose extended header flags the kinds of chunks present.
 */
final class WebpChunks {

    private static final int HEADER = 12;
    private static final int CHUNK_HEAD = 8;
    static final String EXTENDED = "VP8X";
    static final int EXTENDED_SIZE = 10;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final int PROFILE_FLAG = 0x20;
    private static final String PROFILE = "ICCP";

    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", EXTENDED, PROFILE, "ANIM", "ANMF", "ALPH");

    /** Position of a chunk, padding included. */
    record Chunk(String type, int start, int size, int end) {

        int content() {
            return start + CHUNK_HEAD;
        }
    }

    private WebpChunks() {}

    static void read(ImageRewriter rewriter) throws IOException {
        if (!rewriter.has(0, "RIFF") || !rewriter.has(8, "WEBP")) {
            throw new IOException("Not a WebP image");
        }
        List<Chunk> chunks = chunks(rewriter);
        WebpCanvas.check(rewriter, chunks);
        boolean extended = chunks.stream().anyMatch(chunk -> chunk.type().equals(EXTENDED));
        if (extended) {
            chunks.stream()
                    .filter(chunk -> chunk.type().equals("EXIF"))
                    .findFirst()
                    .ifPresent(chunk -> rewriter.setOrientation(orientation(rewriter, chunk)));
        }
        boolean oriented = rewriter.orientation() != Exif.UPRIGHT;
        boolean profile = chunks.stream()
                .filter(chunk -> chunk.type().equals(PROFILE))
                .allMatch(
                        chunk -> ColourProfile.linear(rewriter.slice(chunk.content(), chunk.content() + chunk.size())));
        List<Chunk> kept = chunks.stream()
                .filter(chunk -> SHOWN.contains(chunk.type()))
                .filter(chunk -> profile || !chunk.type().equals(PROFILE))
                .toList();
        byte[] exif = oriented ? exif(rewriter.orientation()) : new byte[0];
        int size = 4
                + exif.length
                + kept.stream().mapToInt(chunk -> chunk.end() - chunk.start()).sum();
        rewriter.replace(0, HEADER, header(size));
        int gone = EXIF_FLAG | XMP_FLAG | (profile ? 0 : PROFILE_FLAG);
        kept.forEach(chunk -> keep(rewriter, chunk, gone, oriented));
        if (oriented) {
            Chunk last = chunks.getLast();
            // The existing chunk already holds this entry and nothing else.
            boolean same = last.type().equals("EXIF")
                    && rewriter.slice(last.start(), last.end()).equals(ByteBuffer.wrap(exif));
            rewriter.replace(same ? last.start() : rewriter.size(), same ? last.end() : rewriter.size(), exif);
        }
    }

    private static List<Chunk> chunks(ImageRewriter rewriter) throws IOException {
        return chunks(rewriter, HEADER, CHUNK_HEAD + size(rewriter, 4, rewriter.size() - CHUNK_HEAD));
    }

    /** Returns the chunks between two positions. */
    static List<Chunk> chunks(ImageRewriter rewriter, int start, int end) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        int at = start;
        while (at + CHUNK_HEAD <= end) {
            int size = size(rewriter, at + 4, end - at - CHUNK_HEAD);
            int next = Math.min(at + CHUNK_HEAD + size + (size & 1), end);
            if (chunks.size() >= ImageRewriter.MOST) {
                throw new IOException("More than " + ImageRewriter.MOST + " chunks");
            }
            chunks.add(new Chunk(type(rewriter, at), at, size, next));
            at = next;
        }
        return chunks;
    }

    private static int size(ImageRewriter rewriter, int at, int room) throws IOException {
        int size = Integer.reverseBytes(rewriter.source().getInt(at));
        if (size < 0 || size > room) {
            throw new IOException("Invalid chunk length: " + size + " bytes");
        }
        return size;
    }

    private static String type(ImageRewriter rewriter, int at) {
        byte[] type = new byte[4];
        rewriter.slice(at, at + 4).get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    /** Reads the orientation, also where a program wrote the Exif prefix of a JPEG. */
    private static int orientation(ImageRewriter rewriter, Chunk chunk) {
        int start = chunk.content() + (rewriter.has(chunk.content(), "Exif\0\0") ? 6 : 0);
        int end = chunk.content() + chunk.size();
        return start > end ? Exif.UPRIGHT : Exif.orientation(rewriter.slice(start, end));
    }

    private static byte[] header(int size) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'R', 'I', 'F', 'F'})
                .putInt(size)
                .put(new byte[] {'W', 'E', 'B', 'P'})
                .array();
    }

    private static void keep(ImageRewriter rewriter, Chunk chunk, int gone, boolean oriented) {
        if (!chunk.type().equals(EXTENDED) || chunk.size() != EXTENDED_SIZE) {
            rewriter.keep(chunk.start(), chunk.end());
            return;
        }
        byte[] bytes = new byte[chunk.end() - chunk.start()];
        rewriter.slice(chunk.start(), chunk.end()).get(bytes);
        bytes[CHUNK_HEAD] = (byte) ((bytes[CHUNK_HEAD] & ~gone) | (oriented ? EXIF_FLAG : 0));
        rewriter.replace(chunk.start(), chunk.end(), bytes);
    }

    private static byte[] exif(int orientation) {
        byte[] tiff = Exif.tiff(orientation);
        return ByteBuffer.allocate(CHUNK_HEAD + tiff.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'E', 'X', 'I', 'F'})
                .putInt(tiff.length)
                .put(tiff)
                .array();
    }
}
