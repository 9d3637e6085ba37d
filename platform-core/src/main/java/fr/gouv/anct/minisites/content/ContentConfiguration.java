package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Upcaster;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the block codec with the upcasters of the application context. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    @Bean
    BlockCodec blockCodec(ObjectProvider<Upcaster> upcasters) {
        return new BlockCodec(List.copyOf(upcasters.orderedStream().toList()));
    }
}
