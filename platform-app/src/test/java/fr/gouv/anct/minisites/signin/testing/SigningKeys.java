package fr.gouv.anct.minisites.signin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signing keys of {@link FakeIdentityProvider}: those that it publishes and those that it must not sign with. */
final class SigningKeys {

    private final ECKey curve = ec("curve");
    private final ECKey forged = ec("curve");
    private final RSAKey rsa = rsa();
    private final List<JWK> published = new ArrayList<>(List.of(curve, rsa));

    private static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized JWKSet published() {
        return new JWKSet(List.copyOf(published)).toPublicJWKSet();
    }

    /** Signs a token with these claims, issued so long ago and valid for an hour. */
    synchronized String sign(ProviderFault fault, boolean withRsa, Map<String, Object> claims, Duration age) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issueTime(Date.from(Instant.now().minus(age)))
                .expirationTime(Date.from(Instant.now().minus(age).plusSeconds(3600)));
        claims.forEach(set::claim);
        try {
            return switch (fault) {
                case UNSIGNED_TOKEN -> new PlainJWT(set.build()).serialize();
                case FORGED_TOKEN -> signed(set, forged);
                case UNKNOWN_KEY -> signed(set, ec("nobody-knows"));
                case NEW_KEY -> signed(set, published(ec("new-" + UUID.randomUUID())));
                default -> withRsa ? signed(set, rsa) : signed(set, curve);
            };
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ECKey published(ECKey key) {
        published.add(key);
        return key;
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) throws JOSEException {
        return signed(claims, JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
    }

    private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String key, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
