package fr.gouv.anct.minisites.delivery.connection;

import fr.gouv.anct.minisites.delivery.http.SecurityHeaders;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * Adds the security headers to responses that the application has not produced: those of {@link ConnectionGuard}, and
 * those of the server and the framework's adapter to unreadable requests.
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
            headers.setCacheControl(CacheControl.noStore());
            headers.forEach((name, values) -> response.headers().set(name, values));
        }
        context.write(message, promise);
    }
}
