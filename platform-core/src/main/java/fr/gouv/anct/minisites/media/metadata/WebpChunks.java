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

    static void read(ImageRewriter parts) throws IOException {
        if (!parts.has(0, "RIFF") || !parts.has(8, "WEBP")) {
            throw new IOException("Not a WebP image");
        }
        List<Chunk> chunks = chunks(parts);
        WebpCanvas.check(parts, chunks);
        boolean extended = chunks.stream().anyMatch(chunk -> chunk.type().equals(EXTENDED));
        if (extended) {
            chunks.stream()
                    .filter(chunk -> chunk.type().equals("EXIF"))
                    .findFirst()
                    .ifPresent(chunk -> parts.setOrientation(orientation(parts, chunk)));
        }
        boolean oriented = parts.orientation() != Exif.UPRIGHT;
        boolean profile = chunks.stream()
                .filter(chunk -> chunk.type().equals(PROFILE))
                .allMatch(chunk -> ColourProfile.linear(parts.slice(chunk.content(), chunk.content() + chunk.size())));
        List<Chunk> kept = chunks.stream()
                .filter(chunk -> SHOWN.contains(chunk.type()))
                .filter(chunk -> profile || !chunk.type().equals(PROFILE))
                .toList();
        byte[] exif = oriented ? exif(parts.orientation()) : new byte[0];
        int size = 4
                + exif.length
                + kept.stream().mapToInt(chunk -> chunk.end() - chunk.start()).sum();
        parts.replace(0, HEADER, header(size));
        int gone = EXIF_FLAG | XMP_FLAG | (profile ? 0 : PROFILE_FLAG);
        kept.forEach(chunk -> keep(parts, chunk, gone, oriented));
        if (oriented) {
            Chunk last = chunks.getLast();
            // The existing chunk already holds this entry and nothing else.
            boolean same = last.type().equals("EXIF")
                    && parts.slice(last.start(), last.end()).equals(ByteBuffer.wrap(exif));
            parts.replace(same ? last.start() : parts.size(), same ? last.end() : parts.size(), exif);
        }
    }

    private static List<Chunk> chunks(ImageRewriter parts) throws IOException {
        return chunks(parts, HEADER, CHUNK_HEAD + size(parts, 4, parts.size() - CHUNK_HEAD));
    }

    /** Returns the chunks between two positions. */
    static List<Chunk> chunks(ImageRewriter parts, int start, int end) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        int at = start;
        while (at + CHUNK_HEAD <= end) {
            int size = size(parts, at + 4, end - at - CHUNK_HEAD);
            int next = Math.min(at + CHUNK_HEAD + size + (size & 1), end);
            if (chunks.size() >= ImageRewriter.MOST) {
                throw new IOException("More than " + ImageRewriter.MOST + " chunks");
            }
            chunks.add(new Chunk(type(parts, at), at, size, next));
            at = next;
        }
        return chunks;
    }

    private static int size(ImageRewriter parts, int at, int room) throws IOException {
        int size = Integer.reverseBytes(parts.source().getInt(at));
        if (size < 0 || size > room) {
            throw new IOException("Invalid chunk length: " + size + " bytes");
        }
        return size;
    }

    private static String type(ImageRewriter parts, int at) {
        byte[] type = new byte[4];
        parts.slice(at, at + 4).get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    /** Reads the orientation, also where a program wrote the Exif prefix of a JPEG. */
    private static int orientation(ImageRewriter parts, Chunk chunk) {
        int start = chunk.content() + (parts.has(chunk.content(), "Exif\0\0") ? 6 : 0);
        int end = chunk.content() + chunk.size();
        return start > end ? Exif.UPRIGHT : Exif.orientation(parts.slice(start, end));
    }

    private static byte[] header(int size) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'R', 'I', 'F', 'F'})
                .putInt(size)
                .put(new byte[] {'W', 'E', 'B', 'P'})
                .array();
    }

    private static void keep(ImageRewriter parts, Chunk chunk, int gone, boolean oriented) {
        if (!chunk.type().equals(EXTENDED) || chunk.size() != EXTENDED_SIZE) {
            parts.keep(chunk.start(), chunk.end());
            return;
        }
        byte[] bytes = new byte[chunk.end() - chunk.start()];
        parts.slice(chunk.start(), chunk.end()).get(bytes);
        bytes[CHUNK_HEAD] = (byte) ((bytes[CHUNK_HEAD] & ~gone) | (oriented ? EXIF_FLAG : 0));
        parts.replace(chunk.start(), chunk.end(), bytes);
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
