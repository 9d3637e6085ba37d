package fr.gouv.anct.minisites.media.reading;

import java.nio.charset.StandardCharsets;

/** PDF files of one page for tests, as few bytes as a reader accepts. */
public final class TestPdf {

    private static final String TEXT = "BT /F 12 Tf 50 700 Td (Le guide des aides aux communes) Tj ET";

    private TestPdf() {}

    /** Returns a tagged document with a title, a language and text. */
    public static byte[] accessible() {
        return accessible("Guide", "fr-FR");
    }

    /** Returns a tagged document with this title, in this language, and text. */
    public static byte[] accessible(String title, String language) {
        return pdf(
                "/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(" + language + ")",
                "7 0 obj<</Title(" + title + ")>>endobj\n",
                TEXT);
    }

    /** Returns a document with text and nothing else. */
    public static byte[] untagged() {
        return pdf("", "", TEXT);
    }

    /** Returns a document without text. */
    public static byte[] scan() {
        return pdf("", "", "q 595 0 0 842 0 0 cm 0 0 1 1 re f Q");
    }

    /** Returns a document whose title is in its XMP metadata alone. */
    public static byte[] titledByMetadata() {
        String xmp =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:title><rdf:Alt><rdf:li>Guide</rdf:li></rdf:Alt></dc:title>"
                        + "</x:xmpmeta>";
        return pdf(
                "/Metadata 7 0 R",
                "7 0 obj<</Type/Metadata/Subtype/XML/Length %d>>stream\n%s\nendstream endobj\n"
                        .formatted(xmp.length(), xmp),
                TEXT);
    }

    private static byte[] pdf(String catalog, String object, String content) {
        return """
            %%PDF-1.7
            1 0 obj<</Type/Catalog/Pages 2 0 R%s>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>>>endobj
            4 0 obj<</Length %d>>stream
            %s
            endstream endobj
            5 0 obj<</Type/StructTreeRoot>>endobj
            6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            %strailer<</Root 1 0 R/Info 7 0 R>>
            %%%%EOF
            """.formatted(catalog, content.length(), content, object).getBytes(StandardCharsets.ISO_8859_1);
    }
}
