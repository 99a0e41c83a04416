export default part =>
window.parleyNear ? parleyNear(part) : part.setTriggerValue('near', true)
