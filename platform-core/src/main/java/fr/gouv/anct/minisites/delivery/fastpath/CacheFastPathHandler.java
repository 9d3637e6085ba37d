package fr.gouv.anct.minisites.delivery.fastpath;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests of one connection from the cache, before the codec, and passes all others on, request by request.
 * Requests passed on are answered first: responses leave in the order of the requests (RFC 9112, 9.3.2), so nothing is
 * answered here while a request is in flight there. When the end of a request is ambiguous, the handler removes itself
 * from the connection for good.
 *
 * <p>It pauses reading while a client does not receive its responses, or has too many pipelined requests: both would
 * fill the memory.
 */
final class CacheFastPathHandler extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFastPathHandler.class);
    /**
     * Maximum number of attempts to parse one head, each from its start: clients that send a head in many small pieces
     * are handed to the codec.
     */
    private static final int PATIENCE = 16;

    private final CachedResponses cachedResponses;
    private final InFlightRequests inFlightRequests;
    private final int longestHead;
    private final int longestPlain;
    /** Received bytes that wait for the rest of their head, or for the end of the pause. */
    private @Nullable ByteBuf waiting;
    /** Remaining bytes of a body that is passed on. */
    private long body;

    private int looks;
    private boolean paused;
    /** Whether auto-read was on before the pause. */
    private boolean readByItself;
    /** Whether a response was written but not flushed. */
    private boolean written;
    /** Whether a read must be requested explicitly: reactor-netty has not seen the exchange answered here. */
    private boolean owed;

    /**
     * Creates the handler of one connection.
     *
     * @param longestHead maximum length of a head that is parsed, in bytes
     * @param longestPlain maximum length of a head that is answered here, in bytes
     */
    CacheFastPathHandler(
            CachedResponses cachedResponses, InFlightRequests inFlightRequests, int longestHead, int longestPlain) {
        this.cachedResponses = cachedResponses;
        this.inFlightRequests = inFlightRequests;
        this.longestHead = longestHead;
        this.longestPlain = longestPlain;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        // Deferred: the callback is invoked in the middle of a write.
        inFlightRequests.onCapacityAvailable(() -> context.executor().execute(() -> resume(context)));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf come) {
            ByteBuf before = waiting;
            waiting = before == null
                    ? come
                    : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), before, come);
            if (inFlightRequests.isClosing()) {
                leave(context);
            } else if (paused) {
                pause(context);
            } else {
                take(context);
            }
        } else {
            context.fireChannelRead(message);
        }
    }

    private void take(ChannelHandlerContext context) {
        for (ByteBuf come = waiting; come != null && come.isReadable() && !paused; come = waiting) {
            if (body > 0) {
                int part = (int) Math.min(body, come.readableBytes());
                body -= part;
                handOn(context, part);
            } else if (!takeRequest(context, come)) {
                break;
            }
            pauseWhenItIsTooMuch(context);
        }
        ByteBuf left = waiting;
        if (left != null && !left.isReadable()) {
            forget();
        } else if (left != null && left.refCnt() == 1) {
            left.discardSomeReadBytes();
        }
    }

    /** Processes one request; false when the received bytes allow no further progress. */
    private boolean takeRequest(ChannelHandlerContext context, ByteBuf come) {
        HttpRequestHead head = HttpRequestHead.read(come, longestHead, cachedResponses.counts());
        try {
            return takeRequest(context, come, head);
        } finally {
            head.forget();
        }
    }

    private boolean takeRequest(ChannelHandlerContext context, ByteBuf come, HttpRequestHead head) {
        boolean partial = head.reading() == HttpRequestHead.State.PARTIAL;
        looks = partial ? looks + 1 : 0;
        if (partial && looks <= PATIENCE && !inFlightRequests.isClosing()) {
            return false;
        }
        if (head.reading() != HttpRequestHead.State.WHOLE || inFlightRequests.isClosing()) {
            leave(context);
            return false;
        }
        ByteBuf answer = inFlightRequests.idle() && head.length() <= longestPlain ? answer(context, head) : null;
        if (answer == null) {
            inFlightRequests.requestStarted();
            body = head.body();
            handOn(context, head.length());
        } else {
            come.skipBytes(head.length());
            context.write(answer, context.voidPromise());
            written = true;
            owed = true;
        }
        return true;
    }

    /** Builds the response; null on a failure, as the full path may succeed or report it. */
    private @Nullable ByteBuf answer(ChannelHandlerContext context, HttpRequestHead head) {
        try {
            return cachedResponses.answer(
                    head, (InetSocketAddress) context.channel().remoteAddress(), context.alloc());
        } catch (RuntimeException failure) {
            LOG.error("Fast-path response from the page cache failed", failure);
            return null;
        }
    }

    private void handOn(ChannelHandlerContext context, int bytes) {
        ByteBuf come = waiting;
        if (come != null && bytes == come.readableBytes()) {
            waiting = null;
            context.fireChannelRead(come);
        } else if (come != null) {
            context.fireChannelRead(come.readRetainedSlice(bytes));
        }
    }

    private void leave(ChannelHandlerContext context) {
        flush(context);
        ByteBuf come = waiting;
        waiting = null;
        readOnByItself(context);
        context.pipeline().remove(this);
        if (come != null) {
            context.fireChannelRead(come);
        }
    }

    private void pauseWhenItIsTooMuch(ChannelHandlerContext context) {
        if (untaken(context)) {
            flush(context);
        }
        if (untaken(context) || inFlightRequests.isFull()) {
            pause(context);
        }
    }

    private boolean untaken(ChannelHandlerContext context) {
        return inFlightRequests.idle()
                && !inFlightRequests.isClosing()
                && !context.channel().isWritable();
    }

    /** Pauses reading. The server does not know of the pause and may switch auto-read on meanwhile. */
    private void pause(ChannelHandlerContext context) {
        paused = true;
        owed = true;
        readByItself |= context.channel().config().isAutoRead();
        context.channel().config().setAutoRead(false);
    }

    private void resume(ChannelHandlerContext context) {
        if (!paused || context.isRemoved() || untaken(context) || inFlightRequests.isFull()) {
            return;
        }
        paused = false;
        readOnByItself(context);
        take(context);
        if (!context.isRemoved()) {
            goOn(context);
        }
        context.fireChannelReadComplete();
    }

    private void readOnByItself(ChannelHandlerContext context) {
        if (readByItself) {
            readByItself = false;
            context.channel().config().setAutoRead(true);
        }
    }

    private void flush(ChannelHandlerContext context) {
        if (written) {
            written = false;
            context.flush();
            // The idle handler follows the codec and has seen nothing of this exchange.
            IdleStateHandler idle = context.pipeline().get(IdleStateHandler.class);
            if (idle != null) {
                idle.resetReadTimeout();
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        goOn(context);
        context.fireChannelReadComplete();
    }

    /** Requests the next read: auto-read is off, and reactor-netty has seen nothing of the exchange answered here. */
    private void goOn(ChannelHandlerContext context) {
        flush(context);
        if ((owed || waiting != null) && !paused) {
            owed = false;
            context.read();
        }
    }

    // Forwarded first: the guard against slow readers must see that the client has received something.
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.fireChannelWritabilityChanged();
        resume(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void forget() {
        if (waiting != null) {
            waiting.release();
            waiting = null;
        }
    }
}
