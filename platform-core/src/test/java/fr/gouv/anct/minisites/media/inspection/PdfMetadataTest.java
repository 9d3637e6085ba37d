package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the title and the language of a PDF are found at the places where files have them. */
class PdfMetadataTest {

    private static final String TRAILER = "trailer<</Root 1 0 R/Info 2 0 R>>\n%%EOF\n";

    @TempDir
    private Path directory;

    private DeclaredMetadata declared(String pdf) throws IOException {
        Path file = Files.write(directory.resolve("file"), pdf.getBytes(StandardCharsets.ISO_8859_1));
        return ((InspectionResult.Accepted) PdfInspector.inspect(file)).declared();
    }

    private static String pdf(String catalog, String objects) {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog" + catalog + ">>endobj\n" + objects + TRAILER;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Guide des aides)|Guide des aides",
                "(Aides \\(2025\\))|Aides (2025)",
                "(L\\220\\351t\\351)|L’été",
                "<FEFF015300750076007200650073>|œuvres",
                "(\\357\\273\\277L\\342\\200\\231\\303\\251t\\303\\251)|L’été"
            })
    void theTitleIsReadInItsEncoding(String string, String title) throws IOException {
        assertThat(declared(pdf("", "2 0 obj<</Author(Ada)/Title " + string + "/Producer(x)>>endobj\n"))
                        .title())
                .isEqualTo(title);
    }

    @Test
    void aTitleMayBeWrittenOnSeveralLines() throws IOException {
        assertThat(declared(pdf("", "2 0 obj<</Title(Deux \\\r\nlignes)>>endobj\n"))
                        .title())
                .isEqualTo("Deux lignes");
    }

    @Test
    void theLastSavedChangeCounts() throws IOException {
        String first = pdf("/Lang(fr-FR)", "2 0 obj<</Title(Ancien titre)>>endobj\n");
        assertThat(declared(first + "2 0 obj<</Title(Titre actuel)>>endobj\n" + TRAILER))
                .isEqualTo(new DeclaredMetadata("Titre actuel", "fr-FR"));
        assertThat(declared(first + "5 0 obj<</Title(Autre objet)>>endobj\ntrailer<</Root 1 0 R/Info 5 0 R>>\n"))
                .isEqualTo(new DeclaredMetadata("Autre objet", "fr-FR"));
    }

    @Test
    void theObjectMayBePacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write("9 0 2 8 <</A 1>><</Title(Guide)>>".getBytes(StandardCharsets.ISO_8859_1));
        }
        String stream = "3 0 obj<</Type/ObjStm/N 2/First 8/Filter/FlateDecode/Length " + packed.size() + ">>stream\n"
                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream endobj\n";
        assertThat(declared(pdf("", stream)).title()).isEqualTo("Guide");
    }

    @Test
    void theTitleMayBeInTheXmpMetadataAlone() throws IOException {
        String xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Guide"
                + "</rdf:li><rdf:li xml:lang='en'>Handbook</rdf:li></rdf:Alt></dc:title></x:xmpmeta>";
        String stream = "4 0 obj<</Type/Metadata/Subtype/XML/Length 9>>stream\n" + xmp + "\nendstream endobj\n";
        assertThat(declared(pdf("/Metadata 4 0 R", "2 0 obj<</Title()>>endobj\n" + stream))
                        .title())
                .isEqualTo("Guide");
    }

    @Test
    void whatCannotBeReadIsNotDeclared() throws IOException {
        assertThat(declared(pdf("", ""))).isEqualTo(DeclaredMetadata.NONE);
        assertThat(declared(pdf("", "2 0 obj<</Title(no end")).title()).isNull();
        String title = "2 0 obj<</Title(Guide)>>endobj\n";
        assertThat(declared(pdf("", title).replace("/Info", "/Encrypt 8 0 R/Info")))
                .as("an encrypted file has encrypted strings")
                .isEqualTo(DeclaredMetadata.NONE);
        assertThat(declared(pdf("", title).replace("/Root", "/X(" + "<".repeat(9_000) + ")/Root"))
                        .title())
                .isEqualTo("Guide");
    }
}
