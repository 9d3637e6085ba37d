package fr.gouv.anct.minisites.delivery.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that Netty's codec accepts every request head accepted here, and ends it at the same byte: no request
 * smuggling.
 */
class HttpRequestHeadTest {

    private static final int LONGEST = 4096;
    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: next\r\n\r\n";

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "HEAD", "POST", "get", "CONNECT", "G ET", "", "GÉT", "\r\nGET", "G\u0000T");
    private static final List<String> TARGETS = List.of(
            "/",
            "/",
            "/page",
            "/a%20b",
            "/a?b=c",
            "*",
            "http://a.fr/",
            "a",
            "",
            "/a b",
            "/a\tb",
            "/é",
            "/a\r",
            "/\u0000");
    private static final List<String> VERSIONS = List.of(
            " HTTP/1.1",
            " HTTP/1.1",
            " HTTP/1.1",
            " HTTP/1.1",
            " HTTP/1.0",
            " HTTP/2.0",
            "  HTTP/1.1",
            " HTTP/1.1 ",
            "",
            "\tHTTP/1.1",
            " http/1.1");
    private static final List<String> ENDS =
            List.of("\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r", "\r\r\n");
    private static final List<String> NAMES = List.of(
            "Host",
            "host",
            "Content-Length",
            "content-length",
            "Transfer-Encoding",
            "Accept-Encoding",
            "If-None-Match",
            "X-Forwarded-Host",
            "Connection",
            "Range",
            "Expect",
            "Upgrade",
            "If-Match",
            "X-Other",
            "X-Other",
            "Sec-WebSocket-Key1",
            "Sec-WebSocket-Key2",
            "Content-Length ",
            " Content-Length",
            "Content\u0000Length",
            "",
            "É",
            "Transfer-Encoding\t");
    private static final List<String> VALUES = List.of(
            "a.fr",
            "0",
            "3",
            "3",
            "03",
            "+3",
            "3, 3",
            "0x3",
            "-1",
            "99999999999999999999",
            "chunked",
            "identity",
            "gzip, br",
            "keep-alive",
            "close",
            "upgrade",
            "\"tag\"",
            "",
            " 3 ",
            "\t3",
            "3\r\n 4",
            "é",
            "a\u0000b",
            "a\nContent-Length: 3",
            "a\rContent-Length: 3");

    private final Random random = new Random();

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Returns one of the first, valid entries most of the time. */
    private String usual(List<String> all, int harmless) {
        return all.get(random.nextInt(random.nextInt(6) == 0 ? all.size() : harmless));
    }

    private String request() {
        StringBuilder request = new StringBuilder();
        request.append(usual(METHODS, 5))
                .append(usual(List.of(" ", " ", "  ", "\t", ""), 2))
                .append(usual(TARGETS, 5))
                .append(usual(VERSIONS, 4))
                .append(usual(ENDS, 6));
        for (int i = random.nextInt(5); i > 0; i--) {
            request.append(usual(NAMES, 17))
                    .append(usual(List.of(":", ": ", ":  ", " : ", "="), 3))
                    .append(random.nextInt(4) == 0 ? any(VALUES) : usual(VALUES, 4))
                    .append(usual(ENDS, 6));
        }
        return request.append(usual(ENDS, 6)).toString();
    }

    private static HttpRequestHead head(String text) {
        ByteBuf bytes = Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
        HttpRequestHead head = HttpRequestHead.read(bytes, LONGEST, true);
        assertThat(bytes.readerIndex()).isZero();
        return head;
    }

    private static List<Object> decoded(String text, boolean strict) {
        EmbeddedChannel codec =
                new EmbeddedChannel(new HttpRequestDecoder(new HttpDecoderConfig().setStrictLineParsing(strict)));
        codec.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
        List<Object> messages = new ArrayList<>(codec.inboundMessages());
        messages.forEach(ReferenceCountUtil::release);
        return messages;
    }

    @RepeatedTest(2)
    void whatIsWholeIsThatToTheCodecToo() {
        int whole = 0;
        int plain = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = request();
            HttpRequestHead head = head(text + "xyz" + NEXT);
            if (head.reading() == HttpRequestHead.State.WHOLE) {
                whole++;
                plain += head.plain() ? 1 : 0;
                agrees(text, head, random.nextBoolean());
            }
        }
        assertThat(whole).isGreaterThan(5_000);
        assertThat(plain).isGreaterThan(300);
    }

    private static void agrees(String text, HttpRequestHead head, boolean strict) {
        String all = text.substring(0, head.length()) + "x".repeat((int) Math.min(head.body(), 100_000)) + NEXT;
        List<HttpRequest> requests = new ArrayList<>();
        int body = 0;
        for (Object message : decoded(all, strict)) {
            if (message instanceof HttpRequest request) {
                requests.add(request);
            }
            if (message instanceof HttpContent content && requests.size() == 1) {
                body += content.content().writerIndex();
            }
        }
        assertThat(requests).as(text).hasSize(2);
        HttpRequest first = requests.getFirst();
        assertThat(first.decoderResult().isSuccess()).as(text).isTrue();
        assertThat(first.uri()).as(text).isEqualTo(head.target());
        assertThat(body).as(text).isEqualTo((int) head.body());
        assertThat(requests.getLast().uri()).as(text).isEqualTo("/next");
        if (head.plain()) {
            HttpHeaders headers = first.headers();
            assertThat(first.method().name()).isEqualTo("GET");
            assertThat(headers.getAll("Host")).as(text).isEqualTo(head.hosts()).hasSize(1);
            assertThat(headers.getAll("X-Forwarded-Host")).as(text).isEqualTo(head.forwardedHosts());
            assertThat(headers.get("Accept-Encoding")).as(text).isEqualTo(head.acceptEncoding());
            assertThat(headers.get("If-None-Match")).as(text).isEqualTo(head.ifNoneMatch());
            assertThat(List.of("Range", "If-Match", "Expect", "Upgrade", "Transfer-Encoding"))
                    .as(text)
                    .noneMatch(headers::contains);
            assertThat(headers.get("Connection", "keep-alive")).isEqualToIgnoringCase("keep-alive");
        }
    }

    @Test
    void whatHasNotComeWholeIsWaitedForAtEachByte() {
        String text = "GET /page HTTP/1.1\r\nHost: a.fr\r\nAccept-Encoding: gzip\r\nContent-Length: 0\r\n\r\n";
        for (int length = 1; length < text.length(); length++) {
            assertThat(head(text.substring(0, length)).reading())
                    .as(text.substring(0, length))
                    .isEqualTo(HttpRequestHead.State.PARTIAL);
        }
        HttpRequestHead head = head(text + NEXT);
        assertThat(head.reading()).isEqualTo(HttpRequestHead.State.WHOLE);
        assertThat(head.length()).isEqualTo(text.length());
        assertThat(head.plain()).isTrue();
        assertThat(head.acceptEncoding()).isEqualTo("gzip");
    }

    @Test
    void aLongHeadIsReadAndATooLongOneIsLeft() {
        String start = "GET / HTTP/1.1\r\nHost: a.fr\r\nX-Long: ";
        assertThat(head(start + "a".repeat(3_000) + "\r\n\r\n").plain()).isTrue();
        assertThat(head(start + "a".repeat(LONGEST) + "\r\n\r\n").reading()).isEqualTo(HttpRequestHead.State.ODD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n X: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n\r\n",
                "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nSec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2\r\n\r\n",
                "GET /\r\n\r\n"
            })
    void whatCanBeReadInTwoWaysIsLeft(String text) {
        assertThat(head(text).reading()).isEqualTo(HttpRequestHead.State.ODD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /?a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n"
            })
    void whatNeedsThinkingAboutGoesTheLongerWay(String text) {
        assertThat(head(text).reading()).isEqualTo(HttpRequestHead.State.WHOLE);
        assertThat(head(text).plain()).isFalse();
    }
}
