package kz.journal.credentials;

/** How far the passwords of a group are prepared: told by the issuing, read by whoever waits. */
public class IssuingProgress {

  private volatile int done;
  private volatile int all;

  /** So many of all passwords are ready to be stored; first called with none of them. */
  public void prepared(int nowDone, int ofAll) {
    all = ofAll;
    done = nowDone;
  }

  public int done() {
    return done;
  }

  /** 0 as long as it is not known. */
  public int all() {
    return all;
  }
}
