package fr.gouv.anct.minisites.backoffice.testing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.reactivestreams.Publisher;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;

/**
 * Calls of the methods of one repository with the ids of another owner, which {@code RepositoryIsolationTest} makes in
 * a transaction of the caller.
 *
 * @param <R> type of the repository
 */
public final class RepositoryCalls<R> {

    /**
     * A call of one method.
     *
     * @param method method that the invocation calls
     * @param owner kind of owner in whose transaction the call is made
     * @param reads whether the result in the other owner's transaction must show that rows exist
     */
    public record Call<R>(
            Class<R> repository,
            Method method,
            RowOwner owner,
            boolean reads,
            Function<R, ? extends Publisher<?>> invocation) {

        public Publisher<?> on(ApplicationContext application) {
            R bean = application.getBean(repository);
            // The proxy of a class does not have package-private methods.
            R target = repository.isInterface()
                            || Modifier.isPublic(method.getModifiers()) && Modifier.isPublic(repository.getModifiers())
                    ? bean
                    : AopTestUtils.getUltimateTargetObject(bean);
            return invocation.apply(target);
        }

        @Override
        public String toString() {
            return repository.getSimpleName() + "." + method.getName();
        }
    }

    private final Class<R> repository;
    private final RowOwner owner;
    private final List<Method> recorded = new ArrayList<>();
    private final R recorder;
    private final List<Call<R>> calls = new ArrayList<>();
    private final Set<String> methods = new TreeSet<>();

    private RepositoryCalls(Class<R> repository, RowOwner owner) {
        this.repository = repository;
        this.owner = owner;
        this.recorder = recorder(repository, recorded);
    }

    /** Starts the calls of a repository whose rows have one kind of owner. */
    public static <R> RepositoryCalls<R> of(Class<R> repository) {
        RowOwner[] owners = scope(repository).value();
        if (owners.length != 1) {
            throw new IllegalArgumentException(repository + " has rows of " + Arrays.toString(owners) + ": choose one");
        }
        return new RepositoryCalls<>(repository, owners[0]);
    }

    /** Starts the calls of a repository on its rows of one kind of owner. */
    public static <R> RepositoryCalls<R> of(Class<R> repository, RowOwner owner) {
        if (!Set.of(scope(repository).value()).contains(owner)) {
            throw new IllegalArgumentException(repository + " has no rows of " + owner);
        }
        return new RepositoryCalls<>(repository, owner);
    }

    private static RowScope scope(Class<?> repository) {
        return requireNonNull(repository.getAnnotation(RowScope.class), repository + " has no @RowScope");
    }

    /** Returns an instance without a database: a call is recorded, and its result is null. */
    private static <R> R recorder(Class<R> repository, List<Method> recorded) {
        ProxyFactory proxy = new ProxyFactory();
        proxy.setTargetClass(repository);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) invocation -> {
            recorded.add(invocation.getMethod());
            return null;
        });
        return repository.cast(proxy.getProxy(repository.getClassLoader()));
    }

    /** Adds a call whose result is empty for the caller, and not empty for the owner of the ids. */
    public RepositoryCalls<R> read(Function<R, ? extends Publisher<?>> invocation) {
        return add(true, invocation);
    }

    /** Adds a call that changes nothing for the caller, or is refused. */
    public RepositoryCalls<R> write(Function<R, ? extends Publisher<?>> invocation) {
        return add(false, invocation);
    }

    private RepositoryCalls<R> add(boolean reads, Function<R, ? extends Publisher<?>> invocation) {
        recorded.clear();
        invocation.apply(recorder);
        if (recorded.size() != 1) {
            throw new IllegalArgumentException("Not one call of " + repository + ", but " + recorded);
        }
        Method method = recorded.getFirst();
        methods.add(method.getName());
        calls.add(new Call<>(repository, method, owner, reads, invocation));
        return this;
    }

    /**
     * Names methods that need no call: they take whole records of content or of requests, and TenantIsolationTest
     * covers the policies of their tables.
     */
    public RepositoryCalls<R> withoutCall(String... names) {
        methods.addAll(Set.of(names));
        return this;
    }

    public Stream<Call<R>> calls() {
        return calls.stream();
    }

    /** Returns the names of the methods that are called or need no call, with their class. */
    public Stream<String> methods() {
        return methods.stream().map(name -> repository.getName() + "." + name);
    }

    /** Returns the names of all methods of a repository that access the database, with its class. */
    public static Set<String> methods(Class<?> repository) {
        return Arrays.stream(repository.getDeclaredMethods())
                .filter(method -> Publisher.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(method -> repository.getName() + "." + method.getName())
                .collect(Collectors.toSet());
    }
}
