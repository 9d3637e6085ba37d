package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Inspects a PDF (ISO 32000-2) for programs: actions that run or send something, dynamic forms, attached programs. It
 * follows no table of objects, of which a file can have several: every byte is read, and every object stream is
 * unpacked.
 */
final class PdfInspector {

    /** Types of actions (12.6.4) that run code, start a program, or send or read files. */
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoToE");

    /** Names that are checked together with their values. */
    private static final Set<String> TELLING =
            Set.of("S", "Subtype", "XFA", "OnInstantiate", "OpenAction", "AA", "F", "UF");

    /**
     * Maximum of bytes of space and comments after names, in the whole file including unpacked streams: normally a name
     * is followed by one space or none.
     */
    private static final long MOST_IN_GAPS = 16 << 20;

    /** Number of bytes between two checks of the CPU time. */
    private static final int CHECKED = 4_096;

    private final PdfStreams streams;
    private final PdfObjects objects = new PdfObjects();
    private final PdfTriggers triggers = new PdfTriggers();
    private final PdfMetadata metadata = new PdfMetadata();
    private boolean unpacking;
    private long inGaps;

    private PdfInspector(PdfStreams streams) {
        this.streams = streams;
    }

    static InspectionResult inspect(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel pdf = FileChannel.open(file, StandardOpenOption.READ);
                PdfStreams streams = new PdfStreams()) {
            ByteBuffer bytes =
                    pdf.map(FileChannel.MapMode.READ_ONLY, 0, pdf.size(), arena).asByteBuffer();
            return new PdfInspector(streams).inspect(bytes);
        }
    }

    private InspectionResult inspect(ByteBuffer pdf) {
        return scan(pdf)
                .or(() -> triggers.followed(pdf, streams, objects).flatMap(PdfInspector::program))
                .or(() -> Optional.of(RejectionReason.of(Reason.BOMB)).filter(_ -> streams.spent()))
                .<InspectionResult>map(InspectionResult.Rejected::new)
                .orElseGet(() ->
                        new InspectionResult.Accepted(MediaFormat.PDF, 0, 0, metadata.read(pdf, streams, objects)));
    }

    private Optional<RejectionReason> scan(ByteBuffer pdf) {
        PdfTokens tokens = new PdfTokens(pdf);
        Optional<RejectionReason> found = Optional.empty();
        int dictionary = 0;
        for (int at = 0; at < pdf.limit() && found.isEmpty(); at++) {
            if (at % CHECKED == 0) {
                CpuTimeLimit.check();
            }
            byte first = pdf.get(at);
            if (first == 'e' && (tokens.keyword(at, "endobj") || tokens.keyword(at, "endstream"))) {
                at += "endobj".length() - 1;
                dictionary = at;
            } else if (first == 's' && !unpacking && tokens.keyword(at, "stream")) {
                found = stream(tokens, dictionary, at);
                dictionary = at;
            } else {
                found = object(tokens, at, first);
            }
        }
        return found;
    }

    private Optional<RejectionReason> object(PdfTokens tokens, int at, byte first) {
        if (first == '/') {
            return named(tokens, at);
        }
        if (first != 'o' || !tokens.keyword(at, "obj")) {
            return Optional.empty();
        }
        int behind = at + "obj".length();
        if (!unpacking) {
            objects.add(tokens.numberBefore(at), behind);
        }
        // An entry of an action may also be an object of its own.
        return action(tokens.name(behindGap(tokens, behind)));
    }

    /**
     * Skips space and comments. A comment may hold names, each followed by the rest of it: reading it for each of them
     * would take far more than the file.
     */
    private int behindGap(PdfTokens tokens, int from) {
        CpuTimeLimit.check();
        int next = tokens.next(from);
        inGaps += next - from;
        if (inGaps > MOST_IN_GAPS) {
            throw new IllegalArgumentException("Whitespace and comments of more than " + MOST_IN_GAPS + " bytes");
        }
        return next;
    }

    /** Checks a name together with the value that follows it. */
    private Optional<RejectionReason> named(PdfTokens tokens, int at) {
        String name = tokens.name(at);
        if (!unpacking) {
            metadata.found(name, at);
        }
        if (!TELLING.contains(name)) {
            return Optional.empty();
        }
        int value = behindGap(tokens, tokens.end(at));
        return switch (name) {
            case "S" -> action(tokens.name(value));
            case "Subtype" -> tokens.name(value).equals("RichMedia") ? program("RichMedia") : Optional.empty();
            // An array or a reference: not a word in a text.
            case "XFA" -> tokens.is(value, "[0123456789") ? program("XFA") : Optional.empty();
            case "OnInstantiate" -> program("JavaScript");
            case "OpenAction", "AA" -> triggers.value(tokens, value).flatMap(PdfInspector::program);
            default -> attachment(tokens.string(value));
        };
    }

    private static Optional<RejectionReason> action(String type) {
        return ACTIONS.contains(type) ? program(type) : Optional.empty();
    }

    private static Optional<RejectionReason> attachment(String name) {
        return ExecutableDetector.named(name) ? program(name) : Optional.empty();
    }

    private static Optional<RejectionReason> program(String what) {
        return Optional.of(RejectionReason.of(Reason.PROGRAM, what));
    }

    /**
     * Scans an object stream (7.5.7), which holds compressed objects. A stream that declares to be one and cannot be
     * unpacked is rejected.
     */
    private Optional<RejectionReason> stream(PdfTokens tokens, int dictionary, int keyword) {
        Set<String> names = tokens.names(dictionary, keyword);
        boolean declared = names.contains("ObjStm") || names.contains("First");
        int data = tokens.data(keyword);
        PdfStreams.Unpacked unpacked = streams.objects(tokens.bytes(), data);
        if (declared && unpacked.tooLarge()) {
            return Optional.of(RejectionReason.of(Reason.BOMB));
        }
        if (names.contains("EmbeddedFile") && unpacked.program()) {
            return program("EmbeddedFile");
        }
        if (!unpacked.objects()) {
            return Optional.of(RejectionReason.of(Reason.UNREADABLE)).filter(_ -> declared);
        }
        objects.add(unpacked.bytes(), data);
        return scanned(unpacked.bytes());
    }

    /** Scans unpacked objects; object streams hold no streams. */
    private Optional<RejectionReason> scanned(byte[] objects) {
        unpacking = true;
        Optional<RejectionReason> found = scan(ByteBuffer.wrap(objects));
        unpacking = false;
        return found;
    }
}
