package fr.gouv.anct.minisites.delivery;

import io.netty.channel.Channel;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts {@link StoredAnswers} into each connection of the public's server, between the codec and the framework. */
@Component
class StoredAnswersServer implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final StoredAnswers answers;

    StoredAnswersServer(StoredAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::install);
    }

    private HttpServer install(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> install(channel));
    }

    private void install(Channel channel) {
        channel.pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "stored-answers", new StoredAnswersHandler(answers));
    }
}
