package fr.gouv.anct.minisites.delivery;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Counts the requests of one connection that were handed on to the framework and whose answers have not left. */
final class LongerWay extends ChannelOutboundHandlerAdapter {

    private int underWay;

    void handedOn() {
        underWay++;
    }

    boolean idle() {
        return underWay == 0;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !informational(message)) {
            underWay--;
        }
        context.write(message, promise);
    }

    /** « 100 Continue » is whole, and no answer yet. */
    private static boolean informational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
