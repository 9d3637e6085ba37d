package fr.gouv.anct.minisites.resilience.testing;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Intercepts one method of one bean of the application. The start fails without that bean or that method: a test whose
 * fault never occurs would prove nothing.
 */
public final class BeanInterception implements BeanPostProcessor, BeanFactoryAware, SmartInitializingSingleton {

    private final String bean;
    private final String method;
    private final MethodInterceptor between;
    private @Nullable ConfigurableListableBeanFactory beans;
    private boolean found;

    private BeanInterception(String bean, String method, MethodInterceptor between) {
        this.bean = bean;
        this.method = method;
        this.between = between;
    }

    /** Returns the post-processor that intercepts a method of a singleton. */
    public static BeanInterception of(String bean, String method, MethodInterceptor between) {
        return new BeanInterception(bean, method, between);
    }

    @Override
    public Object postProcessAfterInitialization(Object created, String name) {
        if (!name.equals(bean)) {
            return created;
        }
        found = true;
        return intercepted(created);
    }

    private Object intercepted(Object created) {
        ProxyFactory factory = new ProxyFactory(created);
        // A bean that is already a CGLIB proxy is injected by its class.
        factory.setProxyTargetClass(AopUtils.isCglibProxy(created));
        factory.addAdvice((MethodInterceptor) invocation ->
                invocation.getMethod().getName().equals(method) ? between.invoke(invocation) : invocation.proceed());
        Object proxy = factory.getProxy();
        // The class of a proxy declares the methods that it intercepts, whether it extends a class or implements
        // interfaces.
        if (Arrays.stream(proxy.getClass().getDeclaredMethods())
                .noneMatch(declared -> declared.getName().equals(method))) {
            throw new IllegalStateException("No method to intercept: " + bean + "." + method);
        }
        return proxy;
    }

    @Override
    public void setBeanFactory(BeanFactory factory) {
        beans = (ConfigurableListableBeanFactory) factory;
    }

    /**
     * Fails when there is no such bean, or when it was created before this post-processor was registered. The
     * application creates most beans after its ports are open.
     */
    @Override
    public void afterSingletonsInstantiated() {
        ConfigurableListableBeanFactory factory = requireNonNull(beans);
        if (!found && (factory.containsSingleton(bean) || !factory.containsBean(bean))) {
            throw new IllegalStateException("No bean to intercept: " + bean);
        }
    }
}
