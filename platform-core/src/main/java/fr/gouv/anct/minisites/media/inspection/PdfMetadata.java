package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the title and the language of a PDF (ISO 32000-2, 14.3 and 14.9.2) from the objects that its trailers name,
 * without the table of objects: each of them is searched in a bounded number of places, and the last one is taken.
 */
final class PdfMetadata {

    /** Number of the last trailers that are read: each saved change of a file adds one. */
    private static final int MOST = 8;

    /** Maximum length in bytes of a dictionary. */
    private static final int LONGEST = 1 << 15;

    private final Map<String, Deque<Integer>> found = Map.of("Info", new ArrayDeque<>(), "Root", new ArrayDeque<>());
    private boolean encrypted;

    /** Takes a name of the file itself, at this position. */
    void found(String name, int at) {
        encrypted |= name.equals("Encrypt");
        Deque<Integer> places = found.get(name);
        if (places != null) {
            places.addFirst(at);
            if (places.size() > MOST) {
                places.removeLast();
            }
        }
    }

    /** Returns what the file declares; nothing when it is encrypted, as its strings are then as well. */
    DeclaredMetadata read(ByteBuffer pdf, PdfStreams streams, PdfObjects objects) {
        if (encrypted) {
            return DeclaredMetadata.NONE;
        }
        try {
            return new Reading(pdf, streams, objects).read();
        } catch (IllegalArgumentException _) {
            // More than in any real file.
            return DeclaredMetadata.NONE;
        }
    }

    /** A value of a dictionary. */
    private record Value(PdfTokens tokens, int at) {

        String text() {
            return PdfTextString.read(tokens.bytes(), at);
        }
    }

    private final class Reading {

        private final ByteBuffer pdf;
        private final PdfStreams streams;
        private final PdfObjects objects;

        Reading(ByteBuffer pdf, PdfStreams streams, PdfObjects objects) {
            this.pdf = pdf;
            this.streams = streams;
            this.objects = objects;
        }

        DeclaredMetadata read() {
            Optional<Value> catalog = named("Root");
            return new DeclaredMetadata(
                    named("Info")
                            .flatMap(info -> entry(info, "Title"))
                            .map(Value::text)
                            .filter(title -> !title.isBlank())
                            .or(() -> catalog.flatMap(this::titleOfMetadata))
                            .orElse(null),
                    catalog.flatMap(root -> entry(root, "Lang"))
                            .map(Value::text)
                            .orElse(null));
        }

        /** Returns the object that the last trailer names. */
        private Optional<Value> named(String name) {
            PdfTokens tokens = new PdfTokens(pdf);
            return Objects.requireNonNull(found.get(name)).stream()
                    .map(at -> tokens.reference(tokens.next(tokens.end(at))))
                    .filter(number -> number >= 0)
                    .findFirst()
                    .flatMap(this::object);
        }

        /** Returns the last object of this number; a file has one for each of its saved changes. */
        private Optional<Value> object(int number) {
            return objects.find(number)
                    .max(Comparator.comparingInt(PdfObjects.Location::at))
                    .flatMap(last -> last.packed() ? packed(last.at(), number) : Optional.of(start(last.at())));
        }

        private Value start(int at) {
            PdfTokens tokens = new PdfTokens(pdf);
            return new Value(tokens, tokens.next(at));
        }

        private Optional<Value> packed(int data, int number) {
            PdfStreams.Unpacked unpacked = streams.objects(pdf, data);
            if (!unpacked.objects()) {
                return Optional.empty();
            }
            PdfTokens tokens = new PdfTokens(ByteBuffer.wrap(unpacked.bytes()));
            int[] offset = {-1};
            int first = PdfObjects.table(tokens, (entry, at) -> {
                if (entry == number) {
                    offset[0] = tokens.number(at);
                }
            });
            return offset[0] < 0 ? Optional.empty() : Optional.of(new Value(tokens, tokens.next(first + offset[0])));
        }

        /** Returns the value of a key in the dictionary that begins here. */
        private Optional<Value> entry(Value dictionary, String key) {
            PdfTokens tokens = dictionary.tokens();
            if (!tokens.keyword(dictionary.at(), "<<")) {
                return Optional.empty();
            }
            int at = tokens.next(dictionary.at() + 2);
            while (tokens.is(at, "/") && at - dictionary.at() < LONGEST) {
                CpuTimeLimit.check();
                int value = tokens.next(tokens.end(at));
                if (tokens.name(at).equals(key)) {
                    return Optional.of(new Value(tokens, value));
                }
                at = tokens.next(tokens.behind(value, LONGEST));
            }
            return Optional.empty();
        }

        /** Returns the title of the XMP metadata, which a PDF/A does not compress. */
        private Optional<String> titleOfMetadata(Value catalog) {
            return entry(catalog, "Metadata")
                    .map(value -> value.tokens().reference(value.at()))
                    .filter(number -> number >= 0)
                    .flatMap(this::object)
                    .filter(stream -> entry(stream, "Filter").isEmpty())
                    .flatMap(this::stream)
                    .map(xmp -> DublinCore.read(xmp).title());
        }

        /** Returns the data of a stream, as far as the end of the largest XML. */
        private Optional<byte[]> stream(Value dictionary) {
            PdfTokens tokens = dictionary.tokens();
            int keyword = tokens.next(tokens.behind(dictionary.at(), LONGEST));
            if (!tokens.keyword(keyword, "stream")) {
                return Optional.empty();
            }
            int data = tokens.data(keyword);
            int end = data;
            while (end < pdf.limit() && end - data < DublinCore.LARGEST && !tokens.keyword(end, "endstream")) {
                end++;
            }
            byte[] xml = new byte[Math.max(0, end - data)];
            pdf.get(Math.min(data, pdf.limit()), xml);
            return Optional.of(xml);
        }
    }
}
