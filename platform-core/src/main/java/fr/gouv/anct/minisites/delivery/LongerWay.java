package fr.gouv.anct.minisites.delivery;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;

/** Counts the requests of one connection that were handed on to the framework and whose answers have not left. */
final class LongerWay extends ChannelOutboundHandlerAdapter {

    /** Requests that wait for the one before them: no browser sends as many, and each takes memory. */
    private static final int CROWD = 16;

    private int underWay;
    private boolean over;
    private Runnable onRoom = () -> {};

    void handedOn() {
        underWay++;
    }

    boolean idle() {
        return underWay == 0;
    }

    boolean crowded() {
        return underWay >= CROWD;
    }

    /** Whether an answer has said that it is the last: nothing that was asked after it is answered (RFC 9112, 9.6). */
    boolean over() {
        return over;
    }

    /** What is told, on the event loop, when it is no longer crowded. */
    void onRoom(Runnable told) {
        onRoom = told;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean informational = informational(message);
        over |= message instanceof HttpResponse response && !informational && !HttpUtil.isKeepAlive(response);
        boolean crowded = crowded();
        if (message instanceof LastHttpContent && !informational) {
            underWay--;
        }
        context.write(message, promise);
        if (crowded && !crowded()) {
            onRoom.run();
        }
    }

    /** « 100 Continue » is whole, and no answer yet. */
    private static boolean informational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
