package fr.gouv.anct.minisites.delivery;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import org.springframework.http.HttpHeaders;

/**
 * Adds the security headers to answers that the application has not made: those of {@link ConnectionGuard}, of the server and
 * of the framework's adapter to requests that they cannot read.
 */
@ChannelHandler.Sharable
final class DefaultHeaders extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL
                && !response.headers().contains(SecurityHeaders.CSP)) {
            HttpHeaders headers = new HttpHeaders();
            SecurityHeaders.publicSite(headers);
            headers.setCacheControl(Rendering.NO_STORE);
            headers.forEach((name, values) -> response.headers().set(name, values));
        }
        context.write(message, promise);
    }
}
