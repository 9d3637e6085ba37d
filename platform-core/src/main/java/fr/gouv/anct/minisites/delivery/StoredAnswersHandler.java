package fr.gouv.anct.minisites.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * One connection, before the codec: answers what can be answered at once, and hands on the rest, request by request. What is
 * handed on is answered first: requests of one connection are answered in the order in which they came (RFC 9112, 9.3.2),
 * so nothing is answered here while something is under way there. Once it cannot tell where a request ends, it leaves the
 * connection for good.
 */
final class StoredAnswersHandler extends ChannelInboundHandlerAdapter {

    private final StoredAnswers answers;
    private final LongerWay longerWay;
    private final int longestHead;
    /** What has come and waits: for the rest of its head, or for the client to take its answers. */
    private @Nullable ByteBuf waiting;
    /** Of a body that is handed on and has not come. */
    private long body;
    /** Whether the client takes its answers more slowly than it asks. */
    private boolean paused;

    private boolean written;

    /** @param longestHead in bytes */
    StoredAnswersHandler(StoredAnswers answers, LongerWay longerWay, int longestHead) {
        this.answers = answers;
        this.longerWay = longerWay;
        this.longestHead = longestHead;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf come) {
            ByteBuf before = waiting;
            waiting = before == null
                    ? come
                    : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), before, come);
            if (!paused) {
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
                return;
            }
            pauseWhenUntaken(context);
        }
        if (waiting != null && !waiting.isReadable()) {
            forget();
        }
    }

    /** False when there is no more to do with what has come. */
    private boolean takeRequest(ChannelHandlerContext context, ByteBuf come) {
        RequestHead head = RequestHead.read(come, longestHead);
        return switch (head.reading()) {
            case PARTIAL -> false;
            case ODD -> {
                leave(context);
                yield false;
            }
            case WHOLE -> {
                ByteBuf answer = longerWay.idle() ? answers.answer(head, remote(context), context.alloc()) : null;
                if (answer == null) {
                    longerWay.handedOn();
                    body = head.body();
                    handOn(context, head.length());
                } else {
                    come.skipBytes(head.length());
                    context.write(answer, context.voidPromise());
                    written = true;
                }
                yield true;
            }
        };
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
        context.pipeline().remove(this);
        if (come != null) {
            context.fireChannelRead(come);
        }
    }

    /** Answers that nobody takes would fill the memory: what is left to answer waits. */
    private void pauseWhenUntaken(ChannelHandlerContext context) {
        if (written && !context.channel().isWritable()) {
            flush(context);
            paused = !context.channel().isWritable();
        }
    }

    private void flush(ChannelHandlerContext context) {
        if (written) {
            written = false;
            context.flush();
            // It stands behind the codec, and has seen nothing of this.
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

    /** The server reads on request only, and what asks for more has seen nothing of what was answered here. */
    private void goOn(ChannelHandlerContext context) {
        boolean answered = written;
        flush(context);
        if ((answered || waiting != null) && !paused) {
            context.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (paused && context.channel().isWritable()) {
            paused = false;
            take(context);
            if (!context.isRemoved()) {
                goOn(context);
                context.fireChannelReadComplete();
            }
        }
        context.fireChannelWritabilityChanged();
    }

    private static @Nullable InetSocketAddress remote(ChannelHandlerContext context) {
        return (InetSocketAddress) context.channel().remoteAddress();
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
