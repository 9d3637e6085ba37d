package fr.gouv.anct.minisites.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RepresentationEncoderTest {

    private static final byte[] BODY =
            "Une phrase qui revient souvent. ".repeat(200).getBytes(StandardCharsets.UTF_8);

    @Test
    void bothEncodingsGiveBackWhatWasEncoded() throws IOException {
        Representation page = RepresentationEncoder.text(200, "text/html", BODY, "no-cache");
        assertThat(page.identity()).isEqualTo(BODY);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(page.gzip())).readAllBytes())
                .isEqualTo(BODY);
        assertThat(page.gzip().length).isLessThan(BODY.length / 10);
        assertThat(Brotli4jLoader.isAvailable()).isTrue();
        assertThat(Decoder.decompress(page.brotli()).getDecompressedData()).isEqualTo(BODY);
        assertThat(page.weight())
                .as("what can be made from another is not kept")
                .isEqualTo(page.gzip().length + page.brotli().length + 500);
    }

    @Test
    void theTagIsThatOfTheBytes() {
        byte[] other = BODY.clone();
        other[0]++;
        assertThat(RepresentationEncoder.text(200, "text/html", BODY, "no-cache")
                        .tag())
                .isEqualTo(RepresentationEncoder.binary("image/png", BODY, "public")
                        .tag())
                .isNotEqualTo(RepresentationEncoder.text(200, "text/html", other, "no-cache")
                        .tag());
    }

    @Test
    void theUncompressedLengthIsKnownWithoutDecompressing() {
        Representation page = RepresentationEncoder.text(200, "text/html", BODY, "no-cache");
        assertThat(page.length()).isEqualTo(BODY.length);
        assertThat(RepresentationEncoder.best(page).length()).isEqualTo(BODY.length);
        assertThat(page.isHeavy()).isFalse();
        byte[] large = new byte[300_000];
        Representation heavy = RepresentationEncoder.text(200, "text/html", large, "no-cache");
        assertThat(heavy.length()).isEqualTo(large.length);
        assertThat(heavy.isHeavy()).isTrue();
        assertThat(RepresentationEncoder.binary("image/png", large, "public").isHeavy())
                .as("kept uncompressed")
                .isFalse();
    }

    @Test
    void whatIsShortOrAlreadyCompressedIsSentAsItIs() {
        Representation small = RepresentationEncoder.text(200, "text/plain", new byte[255], "no-cache");
        assertThat(small.gzip()).isNull();
        assertThat(small.brotli()).isNull();
        assertThat(RepresentationEncoder.binary("image/png", BODY, "public").gzip())
                .isNull();
    }
}
