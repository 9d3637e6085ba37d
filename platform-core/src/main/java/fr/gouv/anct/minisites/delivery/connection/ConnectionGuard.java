package fr.gouv.anct.minisites.delivery.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Enforces the limits of one connection: refuses requests that are too large, closes it when the client sends
 * its request or reads its response too slowly.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    private static final Duration LINGER = Duration.ofSeconds(1);

    private final ConnectionLimitProperties limits;
    private final BodyTimeouts body;
    private long received;
    private boolean refused;
    /** Whether the response to the latest request has begun: no other response can be sent for it. */
    private boolean answered;

    private @Nullable ScheduledFuture<?> cut;

    ConnectionGuard(ConnectionLimitProperties limits) {
        this.limits = limits;
        this.body = new BodyTimeouts(limits.pause(), limits.request());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        HttpResponseStatus fault = refused ? null : fault(message);
        if (fault != null) {
            refused = true;
            if (answered) {
                leave(context);
            } else {
                refuse(context, fault);
            }
        }
        if (message instanceof HttpRequest) {
            body.begin();
        }
        if (refused || message instanceof LastHttpContent) {
            body.end();
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        body.read(context);
        context.fireChannelReadComplete();
    }

    private @Nullable HttpResponseStatus fault(Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return unreadable(part.decoderResult().cause());
        }
        if (message instanceof HttpRequest request) {
            received = 0;
            answered = false;
            request.setUri(RequestTarget.encoded(request.uri()));
            return fault(request);
        }
        if (message instanceof HttpContent content) {
            received += content.content().readableBytes();
        }
        return received > limits.body().toBytes() ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
    }

    /** Answers decoding failures here: the server would log each with a stack trace and the client's address. */
    private static HttpResponseStatus unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }

    private @Nullable HttpResponseStatus fault(HttpRequest request) {
        if (request.protocolVersion().majorVersion() != 1) {
            return HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED;
        }
        if (!RequestTarget.agrees(request.uri(), request.headers().getAll(HttpHeaderNames.HOST))) {
            return HttpResponseStatus.BAD_REQUEST;
        }
        return announced(request) > limits.body().toBytes() ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
    }

    /** Returns the announced length; a malformed {@code Content-Length} is refused further on. */
    private static long announced(HttpRequest request) {
        try {
            return HttpUtil.getContentLength(request, 0L);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answered |= message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        context.write(message, promise);
    }

    private static void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(response).addListener(_ -> leave(context));
    }

    /**
     * Closes only the output at first: closing a connection with unread bytes resets it, and the client never sees the
     * response.
     */
    private static void leave(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        context.channel().config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    // Called when the write buffer passes its high-water mark, and when it falls below its low-water mark. A client
    // that reads a little at a time but never drains to the low-water mark is disconnected too. A response that fits
    // into the buffer starts no timer.
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
        body.end();
        context.fireChannelInactive();
    }
}
