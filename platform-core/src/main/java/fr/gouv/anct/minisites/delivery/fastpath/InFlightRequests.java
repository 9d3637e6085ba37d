package fr.gouv.anct.minisites.delivery.fastpath;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;

/** Counts the requests of one connection that were passed to the framework and whose responses are not yet written. */
final class InFlightRequests extends ChannelOutboundHandlerAdapter {

    /** Maximum number of pipelined requests in flight: no browser sends as many, and each takes memory. */
    private static final int CROWD = 16;

    private int underWay;
    private boolean over;
    private Runnable onRoom = () -> {};

    void requestStarted() {
        underWay++;
    }

    boolean idle() {
        return underWay == 0;
    }

    boolean isFull() {
        return underWay >= CROWD;
    }

    /** Whether a response has announced that it is the last: no later request is answered (RFC 9112, 9.6). */
    boolean isClosing() {
        return over;
    }

    /** Sets the callback invoked on the event loop when capacity is available again. */
    void onCapacityAvailable(Runnable told) {
        onRoom = told;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean informational = informational(message);
        over |= message instanceof HttpResponse response && !informational && !HttpUtil.isKeepAlive(response);
        boolean crowded = isFull();
        if (message instanceof LastHttpContent && !informational) {
            underWay--;
        }
        context.write(message, promise);
        if (crowded && !isFull()) {
            onRoom.run();
        }
    }

    /** Whether the response is informational: « 100 Continue » is a complete message, but not the final response. */
    private static boolean informational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
