package fr.gouv.anct.minisites.resilience;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Something between the application and one method of one of its beans. */
final class Interception {

    private Interception() {}

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
        // What stands in for a class already, whose users ask for that class.
        proxy.setProxyTargetClass(AopUtils.isCglibProxy(bean));
        proxy.addAdvice((MethodInterceptor) invocation ->
                invocation.getMethod().getName().equals(method) ? between.invoke(invocation) : invocation.proceed());
        return proxy.getProxy();
    }
}
