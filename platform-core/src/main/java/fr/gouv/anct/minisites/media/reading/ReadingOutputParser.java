package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.reading.DocumentContent.Passage;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a {@link ReadingOutput}, without what a hostile file may have made of it. */
final class ReadingOutputParser {

    private static final Pattern ANSWER = Pattern.compile("(\\d{1,9}) ([a-z,-]*)");
    private static final Pattern PASSAGE = Pattern.compile("([1-9]\\d{0,8})\t([^\t]*)\t([^\t]+)");
    private static final Pattern HEADING = Pattern.compile(
            ReadingOutput.HEADING + "\t([1-" + DocumentHeading.LEVELS + "])\t([1-9]\\d{0,8})?\t([^\t]+)");

    /** Maximum length of the line of the cover: its three bytes are four characters. */
    static final int LONGEST_COVER_LINE = DocumentContent.LARGEST_COVER / 3 * 4 + 20;

    private static final String COVER = ReadingOutput.COVER + "\t";
    /** Signature of a PNG, with the length and the name of its first chunk (PNG specification, 5.2 and 11.2.1). */
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

    private static final long HEADER_CHUNK = 0x0000000D49484452L;
    private static final int HEADER_LENGTH = 24;

    private ReadingOutputParser() {}

    /** Returns the content of the complete lines; empty without the first one. */
    static Optional<DocumentContent> parse(String printed) {
        int complete = printed.lastIndexOf('\n');
        if (complete < 0) {
            return Optional.empty();
        }
        List<String> lines = List.of(printed.substring(0, complete).split("\n", -1));
        Matcher answer = ANSWER.matcher(lines.getFirst());
        if (!answer.matches()) {
            return Optional.empty();
        }
        DocumentReading reading = new DocumentReading(Integer.parseInt(answer.group(1)), barriers(answer.group(2)));
        List<String> others = lines.subList(1, lines.size());
        List<Passage> passages = passages(others);
        List<DocumentHeading> headings = headings(others, reading.pages());
        return Optional.of(new DocumentContent(
                reading,
                passages,
                headings.isEmpty() ? headings(passages) : headings,
                others.isEmpty() ? null : cover(others.getLast())));
    }

    /** Returns the passages in ascending order. */
    private static List<Passage> passages(List<String> lines) {
        List<Passage> passages = new ArrayList<>();
        int last = 0;
        for (String line : lines) {
            Matcher printed = PASSAGE.matcher(line);
            if (printed.matches() && passages.size() < DocumentContent.MOST_PASSAGES) {
                int number = Integer.parseInt(printed.group(1));
                String heading = text(printed.group(2), DocumentContent.LONGEST_HEADING);
                String text = text(printed.group(3), DocumentContent.LONGEST_PASSAGE);
                if (number > last && !text.isEmpty()) {
                    passages.add(new Passage(number, heading.isEmpty() ? null : heading, text));
                    last = number;
                }
            }
        }
        return passages;
    }

    /** @param pages number of pages of the document */
    private static List<DocumentHeading> headings(List<String> lines, int pages) {
        List<DocumentHeading> headings = new ArrayList<>();
        for (String line : lines) {
            Matcher printed = HEADING.matcher(line);
            if (printed.matches() && headings.size() < DocumentHeading.MOST) {
                String title = text(printed.group(3), DocumentContent.LONGEST_HEADING);
                if (!title.isEmpty()) {
                    headings.add(new DocumentHeading(
                            Integer.parseInt(printed.group(1)), page(printed.group(2), pages), title));
                }
            }
        }
        return headings;
    }

    private static @Nullable Integer page(@Nullable String printed, int pages) {
        Integer page = printed == null ? null : Integer.valueOf(printed);
        return page == null || page > pages ? null : page;
    }

    /** Returns the headings of passages; the one of a long passage that others continue once. */
    private static List<DocumentHeading> headings(List<Passage> passages) {
        List<DocumentHeading> headings = new ArrayList<>();
        String last = null;
        for (Passage passage : passages) {
            String title = passage.heading();
            if (title != null && !title.equals(last) && headings.size() < DocumentHeading.MOST) {
                headings.add(new DocumentHeading(1, null, title));
            }
            last = title;
        }
        return headings;
    }

    /** Returns the cover of the last line, unless its size in bytes or in pixels is not that of one. */
    private static byte @Nullable [] cover(String line) {
        if (!line.startsWith(COVER) || line.length() > LONGEST_COVER_LINE) {
            return null;
        }
        try {
            byte[] png = Base64.getDecoder().decode(line.substring(COVER.length()));
            return isCover(png) ? png : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean isCover(byte[] png) {
        if (png.length < HEADER_LENGTH || png.length > DocumentContent.LARGEST_COVER) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(png);
        return header.getLong() == PNG_SIGNATURE
                && header.getLong() == HEADER_CHUNK
                && isWithin(header.getInt(), PdfCover.WIDTH)
                && isWithin(header.getInt(), PdfCover.HEIGHT);
    }

    private static boolean isWithin(int pixels, int most) {
        return pixels > 0 && pixels <= most;
    }

    private static String text(String printed, int longest) {
        return PlainText.start(UnicodeNormalization.normalize(PlainText.line(printed), Normalizer.Form.NFC), longest);
    }

    private static Set<DocumentBarrier> barriers(String codes) {
        Set<DocumentBarrier> barriers = EnumSet.noneOf(DocumentBarrier.class);
        Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .forEach(code ->
                        barriers.add(EnumCode.find(DocumentBarrier.class, code).orElseThrow()));
        return barriers;
    }
}
