package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Files in real formats of the documents of a corpus, and the passages that are read in them. */
public final class CorpusFile {

    private static final int LINE = 90;

    private CorpusFile() {}

    /**
     * A section of a document: a page of a PDF file, a slide, a sheet.
     *
     * @param paragraphs rows of a sheet, whose cells are separated by {@code |}
     */
    public record Section(String heading, List<String> paragraphs) {}

    /** A passage that is read in a file. */
    public record Passage(int number, @Nullable String heading, String text) {}

    /** Writes a file. */
    public static byte[] write(MediaFormat format, List<Section> sections) throws IOException {
        return switch (format) {
            case PDF -> pdf(sections);
            case CSV ->
                sections.stream()
                        .flatMap(section -> section.paragraphs().stream())
                        .map(row -> row.replace(" | ", ";"))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
            default -> TestOfficeDocument.of(format, sections);
        };
    }

    private static byte[] pdf(List<Section> sections) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Section section : sections) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(14);
                    content.newLineAtOffset(50, 790);
                    for (String line : lines(section)) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> lines(Section section) {
        List<String> lines = new ArrayList<>(List.of(section.heading()));
        for (String paragraph : section.paragraphs()) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.replace('\u202f', '\u00a0').split(" ")) {
                if (line.length() + word.length() > LINE) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Reads a file as {@link ReadingProgram} does. */
    public static List<Passage> read(MediaFormat format, byte[] content) throws IOException {
        Path file = Files.createTempFile("corpus", "." + format.extension());
        try {
            Files.write(file, content);
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ReadingProgram.extractor(format)
                    .extract(file, new ReadingOutput(new PrintStream(output, true, StandardCharsets.UTF_8)));
            return output.toString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    // Passages begin with their number; what follows them is the table of contents and the cover.
                    .takeWhile(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split("\t", 3))
                    .map(parts ->
                            new Passage(Integer.parseInt(parts[0]), parts[1].isEmpty() ? null : parts[1], parts[2]))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
