package fr.gouv.anct.minisites.delivery.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InFlightRequestsTest {

    private final InFlightRequests inFlightRequests = new InFlightRequests();
    private final EmbeddedChannel channel = new EmbeddedChannel(inFlightRequests);

    private static HttpResponse whole(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    }

    @Test
    void whatWasHandedOnIsUnderWayUntilTheEndOfItsAnswer() {
        inFlightRequests.requestStarted();
        assertThat(inFlightRequests.idle()).isFalse();
        channel.writeOutbound(whole(HttpResponseStatus.CONTINUE));
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        assertThat(inFlightRequests.idle()).isFalse();
        channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(inFlightRequests.idle()).isTrue();
        assertThat(inFlightRequests.isClosing()).isFalse();
    }

    @Test
    void nothingFollowsAnAnswerThatCloses() {
        HttpResponse last = whole(HttpResponseStatus.BAD_REQUEST);
        last.headers().set(HttpHeaderNames.CONNECTION, "close");
        inFlightRequests.requestStarted();
        channel.writeOutbound(last);
        assertThat(inFlightRequests.idle()).isTrue();
        assertThat(inFlightRequests.isClosing()).isTrue();
    }

    @Test
    void whoWaitsForRoomIsToldOnce() {
        AtomicInteger told = new AtomicInteger();
        inFlightRequests.onCapacityAvailable(told::incrementAndGet);
        int started = 0;
        while (!inFlightRequests.isFull()) {
            inFlightRequests.requestStarted();
            started++;
        }
        for (int i = 0; i < started; i++) {
            channel.writeOutbound(whole(HttpResponseStatus.OK));
        }
        assertThat(inFlightRequests.idle()).isTrue();
        assertThat(told).hasValue(1);
    }
}
