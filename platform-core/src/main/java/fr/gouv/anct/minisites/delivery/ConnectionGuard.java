package fr.gouv.anct.minisites.delivery;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection: refused when a request is too large, cut when the client lets its answer wait. */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    private static final Duration LINGER = Duration.ofSeconds(1);

    private final ConnectionLimits limits;
    private long received;
    private boolean refused;
    private @Nullable ScheduledFuture<?> cut;

    ConnectionGuard(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        HttpResponseStatus fault = refused ? null : fault(message);
        if (fault != null) {
            refused = true;
            refuse(context, fault);
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private @Nullable HttpResponseStatus fault(Object message) {
        if (message instanceof HttpRequest request) {
            received = 0;
            return fault(request);
        }
        if (message instanceof HttpContent content) {
            received += content.content().readableBytes();
        }
        return received > limits.body().toBytes() ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
    }

    private @Nullable HttpResponseStatus fault(HttpRequest request) {
        return switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            case null, default ->
                announced(request) > limits.body().toBytes() ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
        };
    }

    /** What cannot be read is refused further on. */
    private static long announced(HttpRequest request) {
        try {
            return HttpUtil.getContentLength(request, 0L);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private static void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CACHE_CONTROL, Rendering.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(response).addListener(_ -> leave(context));
    }

    /** Closed with bytes unread the connection is reset, and the client never sees what it was told. */
    private static void leave(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        context.channel().config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    // Called when more waits to leave than the network takes, and when most of it has left: who takes a little now and
    // then, never as much, is cut too. What fits is no burden.
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            forget();
        } else if (cut == null) {
            cut = context.executor()
                    .schedule(() -> context.close(), limits.taking().toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelWritabilityChanged();
    }

    private void forget() {
        ScheduledFuture<?> waiting = cut;
        if (waiting != null) {
            waiting.cancel(false);
        }
        cut = null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forget();
        context.fireChannelInactive();
    }
}
