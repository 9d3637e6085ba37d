package fr.gouv.anct.minisites.media.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.testing.LongSuites;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class MultipartFileReaderTest {

    private static final long SEED = 20261127;
    private static final int FORMS = LongSuites.run() ? 1_000 : 200;
    private static final byte[] HEAD = """
            --limite\r
            Content-Disposition: form-data; name="file"; filename="essai.png"\r
            Content-Type: application/octet-stream\r
            \r
            """.getBytes(US_ASCII);
    private static final byte[] END = "\r\n--limite--\r\n".getBytes(US_ASCII);

    /**
     * Of 1,000 forms in pieces of one to three bytes, ten to thirty lost or duplicated some when the bytes were written
     * on another thread than the one that parsed them.
     */
    @Test
    void everyByteArrivesOnceHoweverTheyCome() {
        Random random = new Random(SEED);
        for (int n = 0; n < FORMS; n++) {
            byte[] content = new byte[20_000 + random.nextInt(600)];
            random.nextBytes(content);
            byte[] read = read(pieces(content, random), 1 + random.nextInt(4));
            assertThat(Arrays.mismatch(read, content)).as("form " + n).isEqualTo(-1);
        }
    }

    private static List<DataBuffer> pieces(byte[] content, Random random) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(HEAD);
        form.writeBytes(content);
        form.writeBytes(END);
        byte[] all = form.toByteArray();
        List<DataBuffer> pieces = new ArrayList<>();
        for (int at = 0; at < all.length; ) {
            int end = Math.min(all.length, at + 1 + random.nextInt(3));
            pieces.add(DefaultDataBufferFactory.sharedInstance.wrap(Arrays.copyOfRange(all, at, end)));
            at = end;
        }
        return pieces;
    }

    private static ServerRequest request(Flux<DataBuffer> pieces, int ahead) {
        return ServerRequest.create(
                MockServerWebExchange.from(MockServerHttpRequest.post("/")
                        .header("Content-Type", "multipart/form-data; boundary=limite")
                        .body(pieces.publishOn(Schedulers.parallel(), ahead))),
                HandlerStrategies.withDefaults().messageReaders());
    }

    /** A form that consists of part headers only is small, and holds a great many parts. */
    @Test
    void filesBeyondTheMostAreCountedAndNotKept() {
        List<String> dealt = new ArrayList<>();
        Flux<DataBuffer> form = Flux.range(0, 5_000)
                .map(n -> new String(HEAD, US_ASCII).replace("essai", "essai-" + n) + "\r\n")
                .concatWithValues("--limite--\r\n")
                .map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(US_ASCII)));
        MultipartFileReader.Result<String> result = MultipartFileReader.each(
                        request(form, 4),
                        3,
                        file -> file.bytes().then(Mono.fromCallable(() -> {
                            dealt.add(file.name());
                            return file.name();
                        })))
                .block(Duration.ofSeconds(30));
        assertThat(dealt).containsExactly("essai-0.png", "essai-1.png", "essai-2.png");
        assertThat(result).isEqualTo(new MultipartFileReader.Result<>(dealt, 4_997, "essai-3.png"));
    }

    /** Reads the form as a server emits it: from a separate thread, on demand. */
    private static byte[] read(List<DataBuffer> pieces, int ahead) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        MultipartFileReader.each(
                        request(Flux.fromIterable(pieces), ahead),
                        1,
                        file -> file.bytes()
                                .publishOn(file.scheduler(), 4)
                                .doOnNext(piece -> {
                                    byte[] bytes = new byte[piece.readableByteCount()];
                                    piece.read(bytes);
                                    read.writeBytes(bytes);
                                })
                                .subscribeOn(file.scheduler())
                                .then(Mono.just(file.name())))
                .block(Duration.ofSeconds(30));
        return read.toByteArray();
    }
}
