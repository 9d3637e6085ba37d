package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Small office documents for tests: the same text in Office Open XML and in OpenDocument. */
public final class TestOfficeDocument {

    private static final String HEADING = "Titre1";
    private static final String COMMENTATOR = "Mme Durand";

    private TestOfficeDocument() {}

    /** Returns a text with a paragraph, two headings, a table, a comment and a deleted word. */
    public static byte[] text(MediaFormat format) throws IOException {
        return format == MediaFormat.ODT ? odt("", """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>supprimé</text:p></text:deletion>\
            </text:changed-region></text:tracked-changes>
            <text:p>Avant le premier<office:annotation><text:p>à revoir</text:p></office:annotation> titre.</text:p>
            <text:h text:outline-level="1">Ouvrir un <text:span>tiers-lieu</text:span></text:h>
            <text:p>L’été,<text:s/>la mairie<text:tab/>prête ses locaux.</text:p>
            <text:h text:outline-level="2">Le financer</text:h>
            <table:table table:name="Tableau1"><table:table-row><table:table-cell><text:p>Commune</text:p>\
            </table:table-cell><table:table-cell><text:p>Aide</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:table-cell><text:p>Ussel</text:p></table:table-cell><table:table-cell>\
            <text:p>12 000 €</text:p></table:table-cell></table:table-row></table:table>
            """) : docx();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            style(document);
            paragraph(document, "Avant le premier titre.", false);
            paragraph(document, "Ouvrir un tiers-lieu", true);
            paragraph(document, "L’été, la mairie\tprête ses locaux.", false);
            paragraph(document, "Le financer", true);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Commune");
            table.getRow(0).getCell(1).setText("Aide");
            table.getRow(1).getCell(0).setText("Ussel");
            table.getRow(1).getCell(1).setText("12 000 €");
            XWPFComment comment = document.createComments().createComment(BigInteger.ONE);
            comment.setAuthor(COMMENTATOR);
            comment.createParagraph().createRun().setText("à revoir");
            return bytes(document);
        }
    }

    private static void style(XWPFDocument document) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(HEADING);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading 1");
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, String text, boolean heading) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (heading) {
            paragraph.setStyle(HEADING);
        }
    }

    /** Returns three slides, the second one without text, with notes of the speaker. */
    public static byte[] slides(MediaFormat format) throws IOException {
        if (format == MediaFormat.ODP) {
            return opendocument(format, "presentation", "", """
                <draw:page draw:name="p1"><draw:frame><draw:text-box><text:p>Le programme</text:p></draw:text-box></draw:frame>\
                <draw:frame><draw:text-box><text:p>Dix dates</text:p></draw:text-box></draw:frame></draw:page>
                <draw:page draw:name="p2"><presentation:notes><draw:frame><draw:text-box><text:p>À dire</text:p>\
                </draw:text-box></draw:frame></presentation:notes></draw:page>
                <draw:page draw:name="p3"><draw:frame><draw:text-box><text:p/><text:p>Bilan 2025</text:p></draw:text-box>\
                </draw:frame><draw:frame><draw:text-box><text:p>Quarante communes</text:p></draw:text-box></draw:frame>\
                </draw:page>
                """);
        }
        try (XMLSlideShow show = new XMLSlideShow()) {
            slide(show, "Le programme", "Dix dates");
            XSLFSlide commented = slide(show);
            show.getNotesSlide(commented).createTextBox().setText("À dire");
            comment(commented);
            slide(show, "Bilan 2025", "Quarante communes");
            return bytes(show);
        }
    }

    private static void comment(XSLFSlide slide) throws IOException {
        try {
            PackagePart comments = slide.getPackagePart()
                    .getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/ppt/comments/comment1.xml"),
                            XSLFRelation.COMMENTS.getContentType());
            try (OutputStream content = comments.getOutputStream()) {
                content.write("""
                    <p:cmLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cm authorId="0" idx="1">\
                    <p:pos x="0" y="0"/><p:text>à revoir</p:text></p:cm></p:cmLst>\
                    """.getBytes(StandardCharsets.UTF_8));
            }
            slide.getPackagePart()
                    .addRelationship(comments.getPartName(), TargetMode.INTERNAL, XSLFRelation.COMMENTS.getRelation());
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static XSLFSlide slide(XMLSlideShow show, String... texts) {
        XSLFSlide slide = show.createSlide();
        for (String text : texts) {
            slide.createTextBox().setText(text);
        }
        return slide;
    }

    /** Returns two sheets. */
    public static byte[] sheets(MediaFormat format) throws IOException {
        if (format == MediaFormat.ODS) {
            return opendocument(format, "spreadsheet", "", """
                <table:table table:name="Aides"><table:table-row><table:table-cell><text:p>Commune</text:p></table:table-cell>\
                <table:table-cell><text:p>Montant</text:p></table:table-cell></table:table-row><table:table-row>\
                <table:table-cell><text:p>Ussel</text:p></table:table-cell><table:table-cell office:value="12000">\
                <text:p>12000</text:p></table:table-cell></table:table-row></table:table>
                <table:table table:name="Contacts"><table:table-row><table:table-cell><text:p>mairie@ussel.example</text:p>\
                </table:table-cell></table:table-row></table:table>
                """);
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Aides");
            sheet.createRow(0).createCell(0).setCellValue("Commune");
            sheet.getRow(0).createCell(1).setCellValue("Montant");
            sheet.createRow(1).createCell(0).setCellValue("Ussel");
            sheet.getRow(1).createCell(1).setCellValue(12_000);
            XSSFComment comment =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 2, 2));
            comment.setAuthor(COMMENTATOR);
            comment.setString("à revoir");
            sheet.getRow(1).getCell(1).setCellComment(comment);
            book.createSheet("Contacts").createRow(0).createCell(0).setCellValue("mairie@ussel.example");
            return bytes(book);
        }
    }

    /** Returns a document with these sections: a slide or a sheet for each. */
    static byte[] of(MediaFormat format, List<CorpusFile.Section> sections) throws IOException {
        return switch (format) {
            case DOCX -> docx(sections);
            case PPTX -> pptx(sections);
            case XLSX -> xlsx(sections);
            case ODT -> opendocument(format, "text", "", joined(sections, TestOfficeDocument::odtSection));
            case ODP -> opendocument(format, "presentation", "", joined(sections, TestOfficeDocument::odpSlide));
            case ODS -> opendocument(format, "spreadsheet", "", joined(sections, TestOfficeDocument::odsSheet));
            default -> throw new IllegalArgumentException(format.name());
        };
    }

    private static byte[] docx(List<CorpusFile.Section> sections) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            style(document);
            for (CorpusFile.Section section : sections) {
                paragraph(document, section.heading(), true);
                section.paragraphs().forEach(text -> paragraph(document, text, false));
            }
            return bytes(document);
        }
    }

    private static byte[] pptx(List<CorpusFile.Section> sections) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            sections.forEach(section -> slide(show, section.heading(), String.join("\n", section.paragraphs())));
            return bytes(show);
        }
    }

    private static byte[] xlsx(List<CorpusFile.Section> sections) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            for (CorpusFile.Section section : sections) {
                XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(section.heading()));
                for (String paragraph : section.paragraphs()) {
                    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (String cell : cells(paragraph)) {
                        row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
                    }
                }
            }
            return bytes(book);
        }
    }

    private static String joined(List<CorpusFile.Section> sections, Function<CorpusFile.Section, String> written) {
        return sections.stream().map(written).collect(Collectors.joining());
    }

    private static String odtSection(CorpusFile.Section section) {
        return "<text:h text:outline-level=\"1\">" + escaped(section.heading()) + "</text:h>" + paragraphs(section);
    }

    private static String odpSlide(CorpusFile.Section section) {
        return "<draw:page><draw:frame><draw:text-box><text:p>" + escaped(section.heading())
                + "</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box>" + paragraphs(section)
                + "</draw:text-box></draw:frame></draw:page>";
    }

    private static String odsSheet(CorpusFile.Section section) {
        return "<table:table table:name=\"" + escaped(section.heading()) + "\">"
                + section.paragraphs().stream()
                        .map(row -> cells(row).stream()
                                .map(cell ->
                                        "<table:table-cell><text:p>" + escaped(cell) + "</text:p></table:table-cell>")
                                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                        .collect(Collectors.joining())
                + "</table:table>";
    }

    private static String paragraphs(CorpusFile.Section section) {
        return section.paragraphs().stream()
                .map(text -> "<text:p>" + escaped(text) + "</text:p>")
                .collect(Collectors.joining());
    }

    private static List<String> cells(String row) {
        return List.of(row.split(" \\| "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Returns a document with some text. */
    public static byte[] any(MediaFormat format) throws IOException {
        return switch (format) {
            case DOCX, ODT -> text(format);
            case PPTX, ODP -> slides(format);
            case XLSX, ODS -> sheets(format);
            default -> throw new IllegalArgumentException(format.name());
        };
    }

    /** Returns a document without text. */
    public static byte[] empty(MediaFormat format) throws IOException {
        return switch (format) {
            case ODT -> opendocument(format, "text", "", "<text:p/>");
            case ODP -> opendocument(format, "presentation", "", "<draw:page draw:name='p1'/>");
            case ODS -> opendocument(format, "spreadsheet", "", "<table:table/>");
            case DOCX -> {
                try (XWPFDocument document = new XWPFDocument()) {
                    document.createParagraph();
                    yield bytes(document);
                }
            }
            case PPTX -> {
                try (XMLSlideShow show = new XMLSlideShow()) {
                    slide(show);
                    yield bytes(show);
                }
            }
            case XLSX -> {
                try (XSSFWorkbook book = new XSSFWorkbook()) {
                    yield bytes(book);
                }
            }
            default -> throw new IllegalArgumentException(format.name());
        };
    }

    /** Returns an OpenDocument text. */
    static byte[] odt(String documentType, String body) throws IOException {
        return opendocument(MediaFormat.ODT, "text", documentType, body);
    }

    private static byte[] opendocument(MediaFormat format, String kind, String documentType, String body)
            throws IOException {
        String content = """
            <?xml version="1.0" encoding="UTF-8"?>%s
            <office:document-content office:version="1.3"
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
                xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0">
            <office:automatic-styles><number:number-style><number:text>style</number:text></number:number-style>\
            </office:automatic-styles>
            <office:body><office:%s>%s</office:%s></office:body></office:document-content>
            """.formatted(documentType, kind, body, kind);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream archive = new ZipOutputStream(bytes)) {
            // First and without compression (OpenDocument 1.3, part 2, 3.3).
            part(archive, "mimetype", format.contentType(), true);
            part(archive, "content.xml", content, false);
            archive.finish();
            return bytes.toByteArray();
        }
    }

    private static void part(ZipOutputStream archive, String name, String text, boolean stored) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        if (stored) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(checksum.getValue());
        }
        archive.putNextEntry(entry);
        archive.write(bytes);
        archive.closeEntry();
    }

    private static byte[] bytes(POIXMLDocument document) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
