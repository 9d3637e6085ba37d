package fr.gouv.anct.minisites.delivery;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;

/**
 * One connection: answers what can be answered at once, and hands on the rest. What is handed on is answered first: requests
 * of one connection are answered in the order in which they came (RFC 9112, 9.3.2), so nothing is answered here while
 * something is under way there.
 */
final class StoredAnswersHandler extends ChannelDuplexHandler {

    private final StoredAnswers answers;
    /** Requests handed on whose answers have not left. */
    private int underWay;
    /** Whether the request being read was answered here: what is left of it goes no further. */
    private boolean answered;

    private boolean written;

    StoredAnswersHandler(StoredAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            FullHttpResponse response = underWay == 0 ? answers.answer(request, remote(context)) : null;
            answered = response != null;
            if (response != null) {
                context.write(response, context.voidPromise());
                written = true;
            } else {
                underWay++;
            }
        }
        if (answered) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static InetSocketAddress remote(ChannelHandlerContext context) {
        return (InetSocketAddress) context.channel().remoteAddress();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            context.flush();
            // The server reads on request only, and what asks for more has seen nothing of this.
            context.read();
        }
        context.fireChannelReadComplete();
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
