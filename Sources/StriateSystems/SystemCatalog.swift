/// The systems of the lecture that this version has, in the order of the lecture.
public enum SystemCatalog {
  public static let all: [any LectureSystem] =
    [
      PerceptronSystem(), AdalineSystem(), MadalineSystem(),
      SymmetrySystem(), FamilyTreesSystem(),
      ReceptiveFieldsSystem(),
      LeNet5Of1998System(), LeNet5System(),
      OptimizerRaceSystem()
    ] + imageNetworks

  /// The networks for ImageNet and CIFAR-10.
  private static let imageNetworks: [any LectureSystem] =
    [AlexNetSystem(.paper), AlexNetSystem(.caffe), AlexNetSystem()] + VGGSystem.all
    + [GoogLeNetSystem(.paper), GoogLeNetSystem()] + ResNetSystem.all + CIFARResNetSystem.all + [DegradationSystem()]

  /// The system of this name, if there is one.
  public static func system(_ name: String) -> (any LectureSystem)? { all.first { $0.card.name == name } }

  /// The network of this name, if there is one.
  public static func network(_ name: String) -> (any NetworkSystem)? { system(name) as? any NetworkSystem }
}
