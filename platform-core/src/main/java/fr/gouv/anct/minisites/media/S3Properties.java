package fr.gouv.anct.minisites.media;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bucket, endpoint and credentials of the S3 store for media contents; without a bucket the database stores them.
 *
 * @param bucket none: contents are in the database
 * @param endpoint of a store other than Amazon's
 * @param accessKey with the secret key; none: credentials from the environment, as the AWS SDK finds them
 * @param pathStyle whether the bucket is in the path instead of the host
 */
@ConfigurationProperties("minisites.media.s3")
public record S3Properties(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("eu-west-3") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("false") boolean pathStyle) {

    /** Omits the keys, which must not be logged. */
    @Override
    public String toString() {
        return "S3Properties[bucket=" + bucket + ", endpoint=" + endpoint + ", region=" + region + "]";
    }
}
