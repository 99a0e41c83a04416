export default p =>
window.parleyNear?parleyNear(p):p.setTriggerValue('near',true)
