package fr.gouv.anct.minisites.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the document stays well-formed, whatever a title contains. */
class XmlWriterTest {

    @ParameterizedTest
    @CsvSource({"a\uffffb\ufffe,ab", "a\u0001\u001b[b,a[b", "<é & \ud83d\ude00>,&lt;é &amp; \ud83d\ude00&gt;"})
    void whatXmlCannotHoldIsLeftOut(String value, String written) {
        GeneratedFile file = XmlWriter.document("text/xml", "root", "urn:x", xml -> {
            xml.element("one", value);
            xml.empty("two", "said", value);
        });
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("<one>" + written + "</one>")
                .contains("said=\"" + written);
    }
}
