package kz.journal.access;

/**
 * Where a request came from.
 *
 * @param address network address of the client
 * @param agent what the client says it is, at most 300 characters
 */
public record Origin(String address, String agent) {

  public Origin {
    agent = agent == null ? "" : agent.substring(0, Math.min(300, agent.length()));
    address = address == null ? "" : address.substring(0, Math.min(60, address.length()));
  }
}
