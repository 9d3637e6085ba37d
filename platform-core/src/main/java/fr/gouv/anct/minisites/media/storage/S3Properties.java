package fr.gouv.anct.minisites.media.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store is.
 *
 * @param bucket none: contents are in the database
 * @param endpoint of a store that is not Amazon's
 * @param accessKey with the secret key; none: as the AWS SDK finds them in its environment
 * @param pathStyle whether the bucket is a part of the path, and not of the host
 */
@ConfigurationProperties("minisites.media.s3")
public record S3Properties(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("eu-west-3") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("false") boolean pathStyle) {

    /** The keys are nobody's to read. */
    @Override
    public String toString() {
        return "S3Properties[bucket=" + bucket + ", endpoint=" + endpoint + ", region=" + region + "]";
    }
}
