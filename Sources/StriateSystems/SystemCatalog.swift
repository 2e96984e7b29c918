/// The systems of the lecture that this version has.
public enum SystemCatalog {
  public static let all: [(name: String, summary: String)] = [(LeNet5System.name, LeNet5System.summary)]
}
