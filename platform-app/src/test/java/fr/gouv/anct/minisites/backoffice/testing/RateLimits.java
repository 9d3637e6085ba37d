package fr.gouv.anct.minisites.backoffice.testing;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import java.lang.reflect.Field;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ReflectionUtils;

/** Resets the rate limits of the running application, which all tests of one JVM share. */
public final class RateLimits {

    private RateLimits() {}

    /** Resets the rate limit of a bean that holds exactly one. */
    public static void reset(ApplicationContext application, String bean) {
        Object target = AopTestUtils.getUltimateTargetObject(application.getBean(bean));
        Field limiter = requireNonNull(ReflectionUtils.findField(target.getClass(), null, RateLimiter.class), bean);
        limiter.setAccessible(true);
        Object recent =
                ReflectionTestUtils.getField(requireNonNull(ReflectionUtils.getField(limiter, target)), "recent");
        ((Cache<?, ?>) requireNonNull(recent)).invalidateAll();
    }
}
