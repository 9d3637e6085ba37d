package fr.gouv.anct.minisites.delivery;

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
 * One connection, before the codec: answers what can be answered at once, and hands on the rest, request by request. What is
 * handed on is answered first: requests of one connection are answered in the order in which they came (RFC 9112, 9.3.2),
 * so nothing is answered here while something is under way there. Once it cannot tell where a request ends, it leaves the
 * connection for good.
 *
 * <p>It reads no further while a client does not take its answers, or has too many requests wait for each other: both
 * would fill the memory.
 */
final class StoredAnswersHandler extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAnswersHandler.class);
    /** Looks at one head, which is read from its start each time: who sends letter by letter is the codec's. */
    private static final int PATIENCE = 16;

    private final StoredAnswers answers;
    private final LongerWay longerWay;
    private final int longestHead;
    private final int longestPlain;
    /** What has come and waits: for the rest of its head, or for the end of the pause. */
    private @Nullable ByteBuf waiting;
    /** Of a body that is handed on and has not come. */
    private long body;

    private int looks;
    private boolean paused;
    /** Whether the channel read by itself before the pause. */
    private boolean readByItself;
    /** Whether something was written that is not on its way. */
    private boolean written;
    /** Whether what was answered here has to ask for what comes next: the server has seen nothing of it. */
    private boolean owed;

    /**
     * @param longestHead in bytes, for it to be understood
     * @param longestPlain the same for it to be answered here
     */
    StoredAnswersHandler(StoredAnswers answers, LongerWay longerWay, int longestHead, int longestPlain) {
        this.answers = answers;
        this.longerWay = longerWay;
        this.longestHead = longestHead;
        this.longestPlain = longestPlain;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        // Not at once: it is told from the middle of an answer.
        longerWay.onRoom(() -> context.executor().execute(() -> resume(context)));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf come) {
            ByteBuf before = waiting;
            waiting = before == null
                    ? come
                    : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), before, come);
            if (longerWay.over()) {
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

    /** False when there is no more to do with what has come. */
    private boolean takeRequest(ChannelHandlerContext context, ByteBuf come) {
        RequestHead head = RequestHead.read(come, longestHead);
        boolean partial = head.reading() == RequestHead.Reading.PARTIAL;
        looks = partial ? looks + 1 : 0;
        if (partial && looks <= PATIENCE && !longerWay.over()) {
            return false;
        }
        if (head.reading() != RequestHead.Reading.WHOLE || longerWay.over()) {
            leave(context);
            return false;
        }
        ByteBuf answer = longerWay.idle() && head.length() <= longestPlain ? answer(context, head) : null;
        if (answer == null) {
            longerWay.handedOn();
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

    /** What fails here may succeed on the longer way, or be told there. */
    private @Nullable ByteBuf answer(ChannelHandlerContext context, RequestHead head) {
        try {
            return answers.answer(head, (InetSocketAddress) context.channel().remoteAddress(), context.alloc());
        } catch (RuntimeException failure) {
            LOG.error("A stored page could not be answered at once", failure);
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
        if (untaken(context) || longerWay.crowded()) {
            pause(context);
        }
    }

    private boolean untaken(ChannelHandlerContext context) {
        return longerWay.idle() && !longerWay.over() && !context.channel().isWritable();
    }

    /** The server, which knows nothing of the pause, may have the channel read by itself in the middle of it. */
    private void pause(ChannelHandlerContext context) {
        paused = true;
        owed = true;
        readByItself |= context.channel().config().isAutoRead();
        context.channel().config().setAutoRead(false);
    }

    private void resume(ChannelHandlerContext context) {
        if (!paused || context.isRemoved() || untaken(context) || longerWay.crowded()) {
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

    /** The server reads on request only, and what asks for more has seen nothing of what was done here. */
    private void goOn(ChannelHandlerContext context) {
        flush(context);
        if ((owed || waiting != null) && !paused) {
            owed = false;
            context.read();
        }
    }

    // Told first: whoever cuts those who take nothing must see that something was taken.
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
