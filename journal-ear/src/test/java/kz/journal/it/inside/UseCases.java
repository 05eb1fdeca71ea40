package kz.journal.it.inside;

import jakarta.ejb.EJBAccessException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingException;

/** The session beans of the EAR as the container deployed them, and whether it lets a caller in. */
public final class UseCases {

  /** The module of the tests themselves; it does not ship. */
  private static final String TESTS = "it";

  private static final String APPLICATION = "java:app";

  private UseCases() {}

  /**
   * A business method of a use case.
   *
   * @param bean the container's stand-in, which asks for roles
   */
  public record Act(Object bean, Class<?> type, Method method) {

    /** As the table names it; methods of one name share a row. */
    public String name() {
      return type.getSimpleName() + "." + method.getName();
    }

    /**
     * Whether the container turns this caller away. The method is called with nothing in its
     * arguments, in a transaction that cannot be committed and takes no data: whatever comes of it,
     * a caller who is let in changes nothing.
     */
    public boolean refuses(Acting caller) throws Exception {
      return caller.run(
          () -> {
            UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
            transaction.begin();
            transaction.setRollbackOnly();
            try {
              if (method.invoke(bean, nothing()) instanceof Future<?> later) {
                later.get();
              }
              return false;
            } catch (InvocationTargetException | ExecutionException e) {
              return e.getCause() instanceof EJBAccessException;
            } finally {
              transaction.rollback();
            }
          });
    }

    private Object[] nothing() {
      return Arrays.stream(method.getParameterTypes()).map(Act::nothing).toArray();
    }

    private static Object nothing(Class<?> type) {
      return type.isPrimitive()
          ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0)
          : null;
    }
  }

  /** Every public method of every session bean in every module that ships, by name. */
  public static List<Act> acts() throws NamingException, ClassNotFoundException {
    List<Act> acts = new ArrayList<>();
    for (String module : names(APPLICATION)) {
      if (!module.equals(TESTS)) {
        for (String binding : beans(APPLICATION + "/" + module)) {
          acts.addAll(actsOf(module, binding));
        }
      }
    }
    acts.sort(Comparator.comparing(Act::name));
    return acts;
  }

  private static List<Act> actsOf(String module, String binding)
      throws NamingException, ClassNotFoundException {
    Object bean = InitialContext.doLookup(APPLICATION + "/" + module + "/" + binding);
    Class<?> view =
        Class.forName(
            binding.substring(binding.indexOf('!') + 1),
            false,
            Thread.currentThread().getContextClassLoader());
    return Arrays.stream(view.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .map(method -> new Act(bean, view, method))
        .toList();
  }

  /** Bindings such as {@code SignIn!kz.journal.access.SignIn}: one for each view of a bean. */
  private static List<String> beans(String module) {
    try {
      return names(module).stream().filter(name -> name.contains("!")).toList();
    } catch (NamingException e) {
      // Not a module but a value, such as the name of the application.
      return List.of();
    }
  }

  private static List<String> names(String context) throws NamingException {
    return Collections.list(new InitialContext().list(context)).stream()
        .map(NameClassPair::getName)
        .toList();
  }
}
