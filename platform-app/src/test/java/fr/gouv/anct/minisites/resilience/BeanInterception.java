package fr.gouv.anct.minisites.resilience;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Intercepts one method of one bean of the application. */
final class BeanInterception {

    private BeanInterception() {}

    static BeanPostProcessor of(String bean, String method, MethodInterceptor between) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object found, String name) {
                return name.equals(bean) ? intercepted(found, method, between) : found;
            }
        };
    }

    private static Object intercepted(Object bean, String method, MethodInterceptor between) {
        ProxyFactory proxy = new ProxyFactory(bean);
        // A bean that is already a CGLIB proxy is injected by its class.
        proxy.setProxyTargetClass(AopUtils.isCglibProxy(bean));
        proxy.addAdvice((MethodInterceptor) invocation ->
                invocation.getMethod().getName().equals(method) ? between.invoke(invocation) : invocation.proceed());
        return proxy.getProxy();
    }
}
